import type { ServerResponse } from 'node:http';

import type { WireReply } from './render.ts';

/** Puts `reply` on the wire, as it is. */
export function write({ status, headers, payload }: WireReply, response: ServerResponse): void {
  response.writeHead(status, headers.flat());
  response.end(payload);
}
