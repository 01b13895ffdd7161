import type { RequestListener } from 'node:http';

import { contextFor, expect, renderSummary, runInProcess, startScriptedServer, test } from '../../fixtures/selftest.ts';

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

interface Server {
  readonly title: string;
  readonly listener: RequestListener;
  /** What the first line that a person reads has to say. */
  readonly says: RegExp;
}

const SERVERS: readonly Server[] = [
  {
    title: '401 to everything',
    listener: always(401, '{"error":"no"}'),
    says: /^incomplete: .*credentials were refused \(401\)/u,
  },
  {
    title: '403 to everything',
    listener: always(403, '{"error":"no"}'),
    says: /^incomplete: .*credentials were refused \(403\)/u,
  },
  {
    title: '404 to everything',
    listener: always(404, '{"error":"no"}'),
    says: /^(?:incomplete|not conformant): .*404/u,
  },
  {
    title: '400 to everything',
    listener: always(400, '{"error":"no"}'),
    says: /^not conformant: .*a valid request is refused with 400/u,
  },
  {
    title: '429 to everything',
    listener: always(429, '{"message":"later"}'),
    says: /^not conformant: .*Retry-After is missing/u,
  },
  { title: '200 {} to everything', listener: always(200, '{}'), says: /^not conformant: /u },
  { title: '500 to everything', listener: always(500, '{"error":"broken"}'), says: /^not conformant: .*500/u },
  {
    title: 'no answer at all',
    listener: (request) => void request.socket.destroy(),
    says: /^incomplete: .*(?:closed|reset|hang up|no answer)/iu,
  },
];

for (const { title, listener, says } of SERVERS)
  test(`a server that gives ${title} is never green, for any operation`, async () => {
    const server = await startScriptedServer(listener);

    const report = await runInProcess(contextFor(server.address), { failOn: 'violation', layer: 'corrected' });
    await server.close();

    expect(['not-conformant', 'incomplete']).toContain(report.verdict);
    expect(renderSummary(report, { colour: false }).split('\n')[0]).toMatch(says);
    for (const { operationId, verdict } of report.operations)
      expect(['not-conformant', 'incomplete'], operationId).toContain(verdict);
  });
