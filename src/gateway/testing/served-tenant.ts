import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { HTTP_METHODS, operationId, type HttpRequest } from '../../core/index.ts';
import { referTo } from '../../targets/index.ts';
import type { Scripted } from './scripted.ts';

/** For unit tests: a request that a tenant got. */
export type Got = Pick<HttpRequest, 'method' | 'url' | 'headers'> & { readonly body: string };

/** For unit tests: a tenant on the loopback interface. */
export interface ServedTenant {
  readonly origin: string;
  readonly got: readonly Got[];
}

/** For unit tests: what `serve` serves is what `answer` gives; an error in its place ends the connection. */
export async function serveTenant(
  serve: (listener: RequestListener) => Promise<string>,
  answer: (request: Got) => Scripted,
): Promise<ServedTenant> {
  const got: Got[] = [];

  async function respond(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = HTTP_METHODS.find((known) => known === message.method) ?? 'GET';
    const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)] as const);
    const request = { method, url: message.url ?? '', headers, body: await text(message) };
    got.push(request);
    const given = answer(request);
    if (given instanceof Error) message.socket.destroy();
    else {
      const { status = 200, headers: fields = [], json, body = '' } = given;
      response.writeHead(status, fields.flat()).end(json === undefined ? body : JSON.stringify(json));
    }
  }

  const origin = await serve((message, response) => void respond(message, response));
  return { origin, got };
}

/** For unit tests: a request to NERM as workers send it. */
export function nermRequest(origin: string, path: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'POST',
    url: `${origin}/api${path}`,
    headers: [['Content-Type', 'application/json'], ...referTo({ api: 'nerm', credential: 'valid' })],
    purpose: 'write',
    operation: operationId('createCloseSessionAction'),
    ...changes,
  };
}
