export type { MockCredentials } from './credentials.ts';
export { standardPipeline, type Pipeline } from './pipeline.ts';
export type { Reply } from './reply.ts';
export { startMock, type MockOptions, type RunningMock } from './start-mock.ts';
