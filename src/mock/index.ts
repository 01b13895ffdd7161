export { FAULT_CLASSES, type Fault } from './faults/fault.ts';
export { FAULTS } from './fault-list.ts';
export { faultyPipeline } from './faulty-pipeline.ts';
export { standardPipeline, type Pipeline } from './pipeline.ts';
export { startMock, type MockOptions } from './start-mock.ts';
