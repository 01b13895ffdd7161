import { mutationOf, type Finding, type Observation, type RecordedExchange, type Recorder } from '../core/index.ts';
import { fingerprint, type Origin } from './fingerprint.ts';

interface Seen {
  readonly origin: Origin;
  readonly observation: Observation;
  readonly recorded: RecordedExchange;
  readonly recorder: Recorder;
  readonly seed: number;
  /** How the case was made smaller; null where it was not. */
  readonly path: string | null;
}

/** An observation with its fingerprint, the exchange it was made on and the lines that repeat it; secrets masked. */
export function toFinding({ origin, observation, recorded, recorder, seed, path }: Seen): Finding {
  const subject = 'story' in origin ? origin.story : origin.testCase;
  const id = fingerprint(origin, observation);
  return {
    ...observation,
    message: recorder.mask(observation.message),
    id,
    check: origin.check.id,
    operationId: subject.operationId,
    case: {
      id: subject.id,
      kind: subject.kind,
      mutation: 'story' in origin ? null : (mutationOf(origin.testCase)?.id ?? null),
      seed,
      path,
    },
    request: recorded.request,
    response: recorded.response,
    curl: recorded.curl,
    replay: `npx sailpoint-conformance replay ${id}`,
    occurrences: 1,
    reproduced: null,
  };
}
