import { join } from 'node:path';

import { isJsonArray, readJsonText } from '../../../src/core/index.ts';
import { startChildServer } from '../child-server.ts';
import { install } from '../install.ts';
import { labelOf, objectsWith, readReport } from '../read-report.ts';
import { exampleRequests } from '../example-requests.ts';
import type { Tool } from '../tool.ts';

const PACKAGE = { registry: 'npm', name: '@stoplight/prism-cli', version: '5.16.0' } as const;

export const prismProxy: Tool = {
  id: 'prism-proxy',
  packages: [PACKAGE],
  use: '`prism proxy` before the server; through it the examples of the document, since it sends nothing itself',
  complaints: async ({ document, baseUrl, token }) => {
    const proxy = await startChildServer(join(install(PACKAGE), 'prism'), (port) => [
      'proxy',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      document,
      baseUrl,
    ]);
    try {
      const complaints = new Set<string>();
      for (const { path, ...request } of exampleRequests(readReport(document), token)) {
        const response = await fetch(`${proxy.origin}${path}`, request);
        await response.arrayBuffer();
        const violations = readJsonText(Buffer.from(response.headers.get('sl-violations') ?? '[]'));
        const found = violations.kind === 'json' ? objectsWith(violations.value, 'location', 'code') : [];
        for (const { location, code } of found)
          if (isJsonArray(location) && location[0] === 'response')
            complaints.add(labelOf(request.method, path, location, code));
      }
      return [...complaints];
    } finally {
      await proxy.close();
    }
  },
};
