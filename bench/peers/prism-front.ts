import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';

import type { ChildServer } from './child-server.ts';

/** Where the harness gets a session to work on; the operation belongs to no contract here. */
const SESSION = JSON.stringify({ workflow_session: { id: '0e3b1f52-3f0f-4b43-9d6c-5c1f0c1f7a11' } });

/**
 * Stands before `prism` and passes on what comes, except for two things: it hands out the session, and it makes `null` of a body that is
 * no JSON, since Prism refuses the one by the document and never answers the other.
 */
export async function startPrismFront(prism: ChildServer): Promise<ChildServer> {
  const server = createServer((incoming, outgoing) => void pass(prism.origin, incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await prism.close();
    },
  };
}

async function pass(origin: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method, url, headers } = incoming;
  const sent = await buffer(incoming);
  if (method === 'POST' && url === '/workflow_sessions') {
    outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(SESSION);
    return;
  }
  const body = sent.length === 0 || isJson(sent) ? sent : Buffer.from('null');
  const onward = request(`${origin}${url}`, { method, headers: { ...headers, 'content-length': body.length } });
  onward.end(body);
  onward.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.once('error', () => outgoing.destroy());
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}
