export { contractSeed } from './contract-seed.ts';
export { CORE_DOCUMENTS, loadCoreContracts } from './core-contracts.ts';
export { ACCEPTANCE_CHECK, openHarness, type Harness } from './harness.ts';
export { startEmbeddedMock, type EmbeddedMock } from './start-embedded-mock.ts';
