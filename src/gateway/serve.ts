import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import { ConfigError, HarnessError, NotSentError, SafetyError, type Transport } from '../core/index.ts';
import type { GatewayAddress } from '../targets/index.ts';
import type { Redactor } from '../transport/index.ts';
import { decodeRequest, encodeReply, type Reply } from './message.ts';

/** Who waits for a turn longer than this is not sent any more. */
const GRACE_MS = 2_000;

/** A gateway that listens. */
export interface ServedGateway {
  readonly address: GatewayAddress;
  /** Ends it: requests on their way get a moment to be answered, those that come later find nobody. */
  readonly close: () => Promise<void>;
}

/**
 * Serves `transport` to the other processes of a run, on loopback and to whoever has the key of this run alone. No answer and no message holds a
 * secret.
 */
export async function serveGateway(transport: Transport, redactor: Redactor): Promise<ServedGateway> {
  const key = randomBytes(24).toString('base64url');
  const expected = Buffer.from(`Bearer ${key}`);
  const pending = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const answered = answer(request, response).catch(() => void response.destroy());
    pending.add(answered);
    void answered.finally(() => pending.delete(answered));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = Buffer.from(request.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(403).end();
      return;
    }
    const reply = await replyTo((await buffer(request)).toString(), transport, redactor);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(encodeReply(reply));
  }

  // Else whoever asks again after a while may find a connection that is just being closed.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: { url: `http://127.0.0.1:${port}/`, key },
    close: async () => {
      server.close();
      const moment = new AbortController();
      await Promise.race([Promise.all(pending), sleep(GRACE_MS, undefined, { signal: moment.signal })]).finally(() =>
        moment.abort(),
      );
      server.closeAllConnections();
    },
  };
}

async function replyTo(encoded: string, transport: Transport, { text: mask }: Redactor): Promise<Reply> {
  try {
    const { request, response, startedAt, durationMs } = await transport.send(decodeRequest(encoded));
    const { status, headers, body } = response;
    return { kind: 'exchange', sent: request.headers, status, headers, body: Buffer.from(body), startedAt, durationMs };
  } catch (error) {
    if (error instanceof HarnessError) return { kind: kindOf(error), message: mask(error.message), hint: error.hint };
    const what = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', message: mask(`the gateway failed: ${what}`), hint: 'This is a bug; please report it.' };
  }
}

function kindOf(error: HarnessError): Exclude<Reply['kind'], 'exchange'> {
  if (error instanceof SafetyError) return 'refused';
  if (error instanceof NotSentError) return 'unsent';
  return error instanceof ConfigError ? 'misconfigured' : 'unanswered';
}
