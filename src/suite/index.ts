export { runInProcess } from './run-in-process.ts';
export { runSuite, type SuiteOptions, type SuiteResult } from './run-suite.ts';
