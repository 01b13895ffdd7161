import type { RequestListener } from 'node:http';

import { contextFor, expect, runInProcess, startScriptedServer, test } from '../../fixtures/selftest.ts';

/** Grants tokens, so that the operations themselves are reached, and answers everything else with `status` and `body`. */
function always(status: number, body: string): RequestListener {
  return (request, response) => {
    request.resume();
    const token = request.url === '/oauth/token';
    const text = token ? '{"access_token":"granted","token_type":"Bearer","expires_in":749}' : body;
    response.writeHead(token ? 200 : status, { 'content-type': 'application/json' });
    response.end(text);
  };
}

const SERVERS: readonly { readonly title: string; readonly listener: RequestListener }[] = [
  { title: '401 to everything', listener: always(401, '{"error":"no"}') },
  { title: '403 to everything', listener: always(403, '{"error":"no"}') },
  { title: '404 to everything', listener: always(404, '{"error":"no"}') },
  { title: '400 to everything', listener: always(400, '{"error":"no"}') },
  { title: '429 to everything', listener: always(429, '{"message":"later"}') },
  { title: '200 {} to everything', listener: always(200, '{}') },
  { title: '500 to everything', listener: always(500, '{"error":"broken"}') },
  { title: 'no answer at all', listener: (request) => void request.socket.destroy() },
];

for (const { title, listener } of SERVERS)
  test(`a server that gives ${title} is never green, for any operation`, async () => {
    const server = await startScriptedServer(listener);

    const report = await runInProcess(contextFor(server.address), { failOn: 'violation', layer: 'corrected' });
    await server.close();

    expect(['not-conformant', 'incomplete']).toContain(report.verdict);
    expect(report.run.reasons[0]).toBeTruthy();
    for (const { operationId, verdict } of report.operations)
      expect(['not-conformant', 'incomplete'], operationId).toContain(verdict);
  });
