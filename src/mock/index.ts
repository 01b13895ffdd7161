export type { MockCredentials } from './credentials.ts';
export { startMock, type MockOptions, type RunningMock } from './start-mock.ts';
