import type { HeaderFields, JsonValue } from '../core/index.ts';

/** The body of a reply before it becomes bytes. */
export type ReplyBody =
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' };

/** An answer as data. Framing fields (Content-Type, Content-Length) are added when it is rendered. */
export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: ReplyBody;
}

/** A reply that carries `value` as JSON. */
export function jsonReply(status: number, value: JsonValue, headers: HeaderFields = []): Reply {
  return { kind: 'reply', status, headers, body: { kind: 'json', value } };
}

/** A reply that carries plain text. */
export function textReply(status: number, text: string, headers: HeaderFields = []): Reply {
  return { kind: 'reply', status, headers, body: { kind: 'text', text } };
}
