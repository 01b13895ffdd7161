import { headerValue, type HeaderFields } from '../core/index.ts';
import type { Reply, ReplyBody } from './reply.ts';

/** A reply ready for the wire. */
export interface WireReply {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly payload: string;
}

/**
 * `reply` with its body as text, its Content-Type (unless the reply names one itself) and its length in bytes
 * (RFC 9110 §8.3, §8.6).
 */
export function render(reply: Reply): WireReply {
  const { type, payload } = serialise(reply.body);
  const typed = type === undefined || headerValue(reply.headers, 'content-type') !== undefined;
  return {
    status: reply.status,
    headers: [
      ...(typed ? [] : ([['Content-Type', type]] as const)),
      ...reply.headers,
      ['Content-Length', String(Buffer.byteLength(payload))],
    ],
    payload,
  };
}

function serialise(body: ReplyBody): { readonly type?: string; readonly payload: string } {
  switch (body.kind) {
    case 'json':
      return { type: 'application/json; charset=utf-8', payload: JSON.stringify(body.value) };
    case 'text':
      return { type: 'text/plain; charset=utf-8', payload: body.text };
    case 'none':
      return { payload: '' };
    default:
      return body satisfies never;
  }
}
