export { counterexampleOf } from './counterexample.ts';
export { replay, type Replayed } from './replay.ts';
export { runInProcess } from './run-in-process.ts';
export { runSuite, type SuiteResult } from './run-suite.ts';
export { runSoak } from './run-soak.ts';
export { requireReportsDir } from './prepare-reports-dir.ts';
export { sealReports } from './seal-reports.ts';
export { killRate } from './kill-rate.ts';
export { type KillRateContext } from './try-fault.ts';
