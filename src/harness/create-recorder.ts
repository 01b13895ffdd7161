import type { Recorder, Target } from '../core/index.ts';
import { createRedactor, curlCommand, recordExchange, shieldExchange, type Redactor } from '../transport/index.ts';

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
    shield: (exchange) => shieldExchange(exchange, current()),
    record: (exchange, credentialVariable) => {
      const { request, response } = recordExchange(exchange, current(), LIMITS);
      const { startedAt, durationMs } = exchange;
      return { request, response, startedAt, durationMs, curl: curlCommand(request, { credentialVariable }) };
    },
  };
}
