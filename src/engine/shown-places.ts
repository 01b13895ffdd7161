import { isJsonPointer, type JsonPointer, type Observation } from '../core/index.ts';
import type { Judgement } from '../checks/index.ts';

/** Messages about a place of the answer begin with it: `/a/b: expected …`. What begins otherwise is about no single value. */
const PLACE = /^(\/.*?): /su;

/** The places of an answer at which something is wrong: what stands there is the evidence. A place that is misread shows less, never more. */
export function shownPlaces(observations: readonly Pick<Observation, 'message'>[]): readonly JsonPointer[] {
  return observations
    .map(({ message }) => PLACE.exec(message)?.[1] ?? '')
    .filter((place) => place !== '')
    .filter(isJsonPointer);
}

/** What the checks saw, all of them together. */
export function observationsIn(judgements: readonly { readonly judgement: Judgement }[]): readonly Observation[] {
  return judgements.flatMap(({ judgement }) => (judgement.kind === 'judged' ? judgement.observations : []));
}
