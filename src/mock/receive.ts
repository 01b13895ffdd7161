import type { IncomingMessage } from 'node:http';

import type { Received, ReceivedBody } from './call.ts';

/** Larger bodies are not kept. */
const BODY_LIMIT_BYTES = 1024 * 1024;

/**
 * Reads `request` to its end and hands it on whole. What goes over the limit is read and thrown away, so that a client in
 * the middle of sending gets its answer instead of a broken connection. A request that breaks off is never handed on.
 */
export function receive(request: IncomingMessage, onReceived: (received: Received) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= BODY_LIMIT_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  });
  request.on('end', () => {
    const body: ReceivedBody =
      size > BODY_LIMIT_BYTES
        ? { kind: 'too-large', limitBytes: BODY_LIMIT_BYTES }
        : { kind: 'complete', bytes: Buffer.concat(chunks) };
    onReceived({ method: request.method ?? '', target: request.url ?? '', headers: request.headers, body });
  });
}
