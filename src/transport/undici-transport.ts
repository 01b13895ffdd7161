import { Agent, type Dispatcher } from 'undici';

import type { Exchange, HttpRequest, HttpResponse, Transport } from '../core/index.ts';
import { ResponseCollector } from './response-collector.ts';
import { transportFailure, UnusableAnswer, type TransportLimits } from './transport-failure.ts';
import { unusableAnswer } from './unusable-answer.ts';

/** How an undici transport behaves. */
export interface UndiciTransportOptions extends TransportLimits {
  /** Connections to one origin at a time; without it, as many as there are requests in flight. */
  readonly connections?: number;
  /** Whether answers that say nothing about the contract come back all the same: whoever repeats, stops or keeps books needs to see them. */
  readonly keepsUnusable?: boolean;
}

/**
 * A transport over HTTP/1.1 with connections kept alive. Sends each request once: no redirect is followed, nothing is
 * repeated, nothing decompressed. Body and header fields go out as given; only Host, Connection and Content-Length are added,
 * where not given. The deadline starts with `send`, so it covers waiting for one of `connections` too.
 *
 * Rejects with a TransportError where no complete answer came in time and size, where it cannot be used, and where a request cannot be sent over
 * HTTP/1.1 (a line break in a header value, say). `close` ends requests in flight.
 */
export function createUndiciTransport(options: UndiciTransportOptions): Transport {
  const agent = new Agent({
    connections: options.connections ?? null,
    connectTimeout: options.timeoutMs,
    // The collector's deadline takes the place of these.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  return {
    async send(request): Promise<Exchange> {
      const startedAt = Date.now();
      const started = performance.now();
      try {
        const response = await dispatch(agent, request, options);
        const problem = options.keepsUnusable === true ? undefined : unusableAnswer(request, response);
        if (problem !== undefined) throw new UnusableAnswer(problem);
        return { request, response, startedAt, durationMs: performance.now() - started };
      } catch (error) {
        throw transportFailure(request, error, options);
      }
    },
    close: () => agent.destroy(),
  };
}

/** What is sent may come back, with every character escaped: `\u00e9` is six bytes for two (RFC 8259 §7). */
const ECHO_FACTOR = 3;

function dispatch(
  agent: Dispatcher,
  request: HttpRequest,
  { timeoutMs, maxResponseBytes }: UndiciTransportOptions,
): Promise<HttpResponse> {
  const maxBytes = maxResponseBytes + ECHO_FACTOR * Buffer.byteLength(request.body ?? '');
  return new Promise((resolve, reject) => {
    const collector = new ResponseCollector({ timeoutMs, maxBytes }, { resolve, reject });
    const { origin, path } = splitUrl(request.url);
    agent.dispatch(
      { origin, path, method: request.method, headers: request.headers.flat(), body: request.body ?? null },
      collector,
    );
  });
}

/**
 * Origin and request target (RFC 9112 §3.2.1) of an absolute URL. The target stays as written: the URL parser would resolve
 * dot segments and re-encode, and another request would be sent than the one that is judged.
 */
function splitUrl(url: string): { readonly origin: string; readonly path: string } {
  const [, origin = url, target = ''] = /^([a-z]+:\/\/[^/?#]*)([^#]*)/iu.exec(url) ?? [];
  return { origin, path: target.startsWith('/') ? target : `/${target}` };
}
