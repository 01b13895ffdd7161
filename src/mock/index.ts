export { standardPipeline, type Pipeline } from './pipeline.ts';
export type { Reply } from './reply.ts';
export { startMock, type MockOptions } from './start-mock.ts';
