import type { Exchange, Recorder, Target } from '../core/index.ts';
import { createRedactor, curlCommand, recordExchange, type Redactor } from '../transport/index.ts';

const LIMITS = { maxBodyBytes: 16_384 };

/** The recorder that masks everything `target` calls a secret, tokens granted during the run included. */
export function createRecorder(target: Target): Recorder {
  let redactor: Redactor = createRedactor([]);
  let known = 0;
  const current = (): Redactor => {
    const { secrets } = target;
    // Building one is dear, and a run learns a handful of tokens.
    if (secrets.length !== known) redactor = createRedactor(secrets);
    known = secrets.length;
    return redactor;
  };
  return {
    mask: (text) => current().text(text),
    shield: (exchange) => shield(exchange, current()),
    record: (exchange, credentialVariable) => {
      const { request, response } = recordExchange(exchange, current(), LIMITS);
      const { startedAt, durationMs } = exchange;
      return { request, response, startedAt, durationMs, curl: curlCommand(request, { credentialVariable }) };
    },
  };
}

function shield(exchange: Exchange, { text: mask }: Redactor): Exchange {
  const { response } = exchange;
  const body = Buffer.from(response.body).toString();
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
