export { contractSeed } from './contract-seed.ts';
export { CORE_DOCUMENTS, loadCoreContracts } from './core-contracts.ts';
export { ACCEPTANCE_CHECK } from './choose.ts';
export { openHarness, type Harness } from './harness.ts';
export { judgeAlone, judgeSaved, judgeTold } from './judge-alone.ts';
export { loadRegressions, REGRESSIONS } from './load-regressions.ts';
export { lintContract } from './lint-contract.ts';
export { startEmbeddedMock, type EmbeddedMock } from './start-embedded-mock.ts';
export { chooseFaults, FAULTS, startFaultyMock, type Fault } from './faults.ts';
