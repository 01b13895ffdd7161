import type { Check } from '../checks/index.ts';
import type { Case, Finding, Observation, RecordedExchange, Recorder } from '../core/index.ts';
import { fingerprint, mutationOf } from './fingerprint.ts';

interface Seen {
  readonly check: Check;
  readonly api: string;
  readonly testCase: Case;
  readonly observation: Observation;
  readonly recorded: RecordedExchange;
  readonly recorder: Recorder;
  readonly seed: number;
}

/** An observation with its fingerprint, the exchange it was made on and the lines that repeat it; secrets masked. */
export function toFinding({ check, api, testCase, observation, recorded, recorder, seed }: Seen): Finding {
  const { operationId, kind, id } = testCase;
  return {
    ...observation,
    message: recorder.mask(observation.message),
    id: fingerprint(check.id, api, testCase, observation),
    check: check.id,
    operationId,
    case: { id, kind, mutation: mutationOf(testCase), seed, path: null },
    request: recorded.request,
    response: recorded.response,
    curl: recorded.curl,
    replay: `npx sailpoint-conformance run --operation ${shellWord(operationId)} --check ${check.id}`,
    occurrences: 1,
    reproduced: null,
  };
}

/** `text` as one word of a shell: an operation without a name is called by method and path. */
function shellWord(text: string): string {
  return /^[\w.-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
