import {
  mutationOf,
  type Exchange,
  type Finding,
  type Observation,
  type RecordedExchange,
  type Recorder,
} from '../core/index.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import { fingerprint, type Origin } from './fingerprint.ts';
import { shownPlaces } from './shown-places.ts';

/** An observation and what it was made on. */
export interface Seen {
  readonly origin: Origin;
  readonly observation: Observation;
  /** Gives the exchange as reports may show it. */
  readonly record: () => RecordedExchange;
  /** The exchanges that its message may quote. */
  readonly quoted: readonly Exchange[];
  /** How the case was made smaller; null where it was not. */
  readonly path: string | null;
}

/** An observation with its fingerprint, the exchange it was made on and the lines that repeat it; secrets masked. */
export function toFinding(
  { origin, observation, record, quoted, path }: Seen,
  { recorder, seed, familiar, orderOf }: ExerciseDependencies,
): Finding {
  const id = fingerprint(origin, observation);
  const before = familiar.get(id);
  const { id: seenAt } = 'story' in origin ? origin.story : origin.testCase;
  if (before?.case && orderOf(before.case.id) <= orderOf(seenAt)) return before;
  const finding = describe(origin, observation, { id, recorder, seed, path, quoted, recorded: record() });
  if (finding.severity !== 'violation') familiar.set(id, finding);
  return finding;
}

interface Evidence {
  readonly id: string;
  readonly recorder: Recorder;
  readonly recorded: RecordedExchange;
  readonly quoted: readonly Exchange[];
  readonly seed: number;
  readonly path: string | null;
}

function describe(
  origin: Origin,
  observation: Observation,
  { id, recorder, recorded, quoted, seed, path }: Evidence,
): Finding {
  const subject = 'story' in origin ? origin.story : origin.testCase;
  return {
    ...observation,
    message: recorder.mask(observation.message, quoted, shownPlaces([observation])),
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
