import { startMock, type MockOptions, type RunningMock } from '../mock/index.ts';
import type { MockAddress } from '../targets/index.ts';

/** A running mock with its address in the form that crosses processes. */
export interface EmbeddedMock {
  readonly address: MockAddress;
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts the mock on loopback. Throws a ConfigError where the port is in use. */
export async function startEmbeddedMock(options: MockOptions): Promise<EmbeddedMock> {
  const mock: RunningMock = await startMock(options);
  const { nermBaseUrl, iscBaseUrl, tokenUrl, credentials } = mock;
  return {
    address: { nermBaseUrl, iscBaseUrl, tokenUrl, credentials: { ...credentials } },
    origin: mock.origin,
    close: () => mock.close(),
  };
}
