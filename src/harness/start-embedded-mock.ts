import { startMock, type MockOptions, type Pipeline } from '../mock/index.ts';
import type { MockAddress } from '../targets/index.ts';

/** A running mock with its address in the form that crosses processes. */
export interface EmbeddedMock {
  readonly address: MockAddress;
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts the mock on loopback, with `pipeline` instead of its own where given. Throws a ConfigError where the port is in use. */
export async function startEmbeddedMock(options: MockOptions, pipeline?: Pipeline): Promise<EmbeddedMock> {
  const mock = await startMock(options, pipeline);
  const { nermBaseUrl, iscBaseUrl, tokenUrl, credentials } = mock;
  return {
    address: { nermBaseUrl, iscBaseUrl, tokenUrl, credentials: { ...credentials } },
    origin: mock.origin,
    close: () => mock.close(),
  };
}
