export { runInProcess } from './run-in-process.ts';
export { runSuite, type SuiteResult } from './run-suite.ts';
