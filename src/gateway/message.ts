import {
  decodeOperationId,
  HTTP_METHODS,
  integer,
  listOf,
  nullable,
  number,
  objectOf,
  oneOf,
  parseJson,
  PURPOSES,
  text,
  type Decode,
  type HeaderFields,
  type HttpRequest,
} from '../core/index.ts';

/** What came of a request, as the gateway tells it. */
export type Reply =
  | {
      readonly kind: 'exchange';
      /** Header fields of the request as it was sent, credentials masked. */
      readonly sent: HeaderFields;
      readonly status: number;
      readonly headers: HeaderFields;
      readonly body: Buffer;
      readonly startedAt: number;
      readonly durationMs: number;
    }
  | {
      readonly kind: 'refused' | 'unanswered' | 'unsent' | 'misconfigured';
      readonly message: string;
      readonly hint: string;
    };

const field: Decode<readonly [string, string]> = (value, at) => {
  const [name = '', content = ''] = listOf(text)(value, at);
  return [name, content];
};
const fields: Decode<HeaderFields> = listOf(field);
const bytes: Decode<Buffer> = (value, at) => Buffer.from(text(value, at), 'base64');

/** A request as it crosses processes. */
export function encodeRequest({ method, url, headers, body, purpose, operation }: HttpRequest): string {
  const encoded = body === undefined ? null : Buffer.from(body).toString('base64');
  return JSON.stringify({
    method,
    url,
    headers,
    body: encoded,
    purpose: purpose ?? null,
    operation: operation ?? null,
  });
}

const requestParts = objectOf((take) => ({
  method: take('method', oneOf(HTTP_METHODS)),
  url: take('url', text),
  headers: take('headers', fields),
  body: take('body', nullable(bytes)),
  purpose: take('purpose', nullable(oneOf(PURPOSES))),
  operation: take('operation', nullable(decodeOperationId)),
}));

/** The request that `encoded` holds. Throws a TypeError or a SyntaxError where it holds none. */
export function decodeRequest(encoded: string): HttpRequest {
  const { method, url, headers, body, purpose, operation } = requestParts(parseJson(encoded), '');
  return {
    method,
    url,
    headers,
    ...(body === null ? {} : { body }),
    ...(purpose === null ? {} : { purpose }),
    ...(operation === null ? {} : { operation }),
  };
}

/** A reply as it crosses processes. */
export function encodeReply(reply: Reply): string {
  return JSON.stringify(reply.kind === 'exchange' ? { ...reply, body: reply.body.toString('base64') } : reply);
}

const decodeExchange = objectOf<Reply>((take) => ({
  kind: 'exchange',
  sent: take('sent', fields),
  status: take('status', integer),
  headers: take('headers', fields),
  body: take('body', bytes),
  startedAt: take('startedAt', number),
  durationMs: take('durationMs', number),
}));

const FAILURES = ['refused', 'unanswered', 'unsent', 'misconfigured'] as const;
const decodeFailure = objectOf<Reply>((take) => ({
  kind: take('kind', oneOf(FAILURES)),
  message: take('message', text),
  hint: take('hint', text),
}));

/** The reply that `encoded` holds. Throws a TypeError or a SyntaxError where it holds none. */
export function decodeReply(encoded: string): Reply {
  const value = parseJson(encoded);
  const kind = objectOf((take) => take('kind', oneOf(['exchange', ...FAILURES])))(value, '');
  return kind === 'exchange' ? decodeExchange(value, '') : decodeFailure(value, '');
}
