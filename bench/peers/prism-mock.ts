import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { JsonObject } from '../../src/core/index.ts';
import { startChildServer, type ChildServer } from './child-server.ts';
import { install } from './install.ts';
import { startPrismFront } from './prism-front.ts';

/** The last release when this was written. */
const PRISM = { registry: 'npm', name: '@stoplight/prism-cli', version: '5.16.0' } as const;

/** Prism as a mock server for `document`, which it reads from a file in `folder`: it answers with the examples and checks requests. */
export async function startPrismMock(api: string, document: JsonObject, folder: string): Promise<ChildServer> {
  const file = join(folder, `${api}.json`);
  writeFileSync(file, JSON.stringify(document));
  const command = join(install(PRISM), 'prism');
  return startPrismFront(
    await startChildServer(command, (port) => ['mock', '--host', '127.0.0.1', '--port', String(port), file]),
  );
}
