import { randomBytes } from 'node:crypto';

import type { EvidenceLevel, Recorder, Target } from '../core/index.ts';
import {
  createPseudonyms,
  createRedactor,
  curlCommand,
  recordExchange,
  shieldExchange,
  type Pseudonyms,
  type Redactor,
} from '../transport/index.ts';

const LIMITS = { maxBodyBytes: 16_384 };

/** What the pseudonyms of a run depend on. */
export interface RecorderOptions {
  /** A random one where left out. Processes that write into one folder need the same one to tell equal values alike. */
  readonly key?: string;
  /** Ids that the settings name; they get pseudonyms in answers although requests carry them. */
  readonly objects?: readonly string[];
}

/**
 * The recorder that masks everything `target` calls a secret, tokens granted during the run included, and, unless `evidence` is full, puts
 * pseudonyms in place of what the answers of a tenant show.
 */
export function createRecorder(
  target: Target,
  evidence: EvidenceLevel = 'masked',
  options: RecorderOptions = {},
): Recorder {
  const pseudonyms = pseudonymsFor(target, evidence, options);
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
    mask: (text, quoted, shown) => {
      const masked = current().text(text);
      return pseudonyms === null || quoted === undefined ? masked : pseudonyms.text(masked, quoted, shown);
    },
    shield: (exchange) => shieldExchange(exchange, current()),
    record: (exchange, credentialVariable, shown) => {
      // Secrets first: of one that a pseudonym has cut into, nobody would recognise the rest.
      const disguised =
        pseudonyms === null ? exchange : pseudonyms.exchange(shieldExchange(exchange, current()), shown);
      const { request, response } = recordExchange(disguised, current(), LIMITS);
      const { startedAt, durationMs } = exchange;
      return { request, response, startedAt, durationMs, curl: curlCommand(request, { credentialVariable }) };
    },
  };
}

/** Null where answers are shown as they are: what the mock says is made up. */
function pseudonymsFor(
  { kind }: Target,
  evidence: EvidenceLevel,
  { key = randomBytes(32).toString('hex'), objects = [] }: RecorderOptions,
): Pseudonyms | null {
  return kind === 'mock' || evidence === 'full' ? null : createPseudonyms({ key, objects });
}
