import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { EmbeddedMock } from '../src/index.ts';

/** A mock in a process of its own. */
export interface MockProcess {
  readonly address: EmbeddedMock['address'];
  close(): Promise<void>;
}

/** Starts the mock in another process and resolves with its address. */
export async function startMockProcess(): Promise<MockProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('serve-mock.js', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const address: unknown = JSON.parse(line);
  if (!isAddress(address)) throw new TypeError('the mock did not say where it listens');
  return {
    address,
    close: async () => {
      const ended = once(child, 'close');
      child.stdin.end();
      await ended;
    },
  };
}

function isAddress(value: unknown): value is EmbeddedMock['address'] {
  return typeof value === 'object' && value !== null && 'nermBaseUrl' in value && 'credentials' in value;
}
