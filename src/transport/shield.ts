import type { Exchange } from '../core/index.ts';
import type { Redactor } from './redact.ts';

/** `exchange` with every secret masked that the server sent back, so that nothing which looks at the answer can quote one. */
export function shieldExchange(exchange: Exchange, { text: mask }: Redactor): Exchange {
  const { response } = exchange;
  const { buffer, byteOffset, byteLength } = response.body;
  // A view: answers may be large, and a copy of each is only made to be thrown away.
  const body = Buffer.from(buffer, byteOffset, byteLength).toString();
  const masked = mask(body);
  // Most answers hold no secret: all fields are looked at as one text first.
  const fields = response.headers.flat().join('\n');
  const headers =
    mask(fields) === fields
      ? response.headers
      : response.headers.map(([name, value]) => [mask(name), mask(value)] as const);
  // Bytes that hold no secret stay what they are, also where they are no text.
  return {
    ...exchange,
    response: { ...response, headers, body: masked === body ? response.body : Buffer.from(masked) },
  };
}
