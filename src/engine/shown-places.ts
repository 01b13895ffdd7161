import { isJsonPointer, type JsonPointer, type Observation } from '../core/index.ts';

/** Messages about a place of the answer begin with it: `/a/b: expected …`. What begins otherwise is about no single value. */
const PLACE = /^(\/.*?): /su;

interface Judged {
  readonly judgement:
    | { readonly kind: 'judged'; readonly observations: readonly Observation[] }
    | { readonly kind: 'nothing-to-judge' | 'not-verified' };
}

/** The places of an answer at which something is wrong: what stands there is the evidence. A place that is misread shows less, never more. */
export function shownPlaces(judgements: readonly Judged[]): readonly JsonPointer[] {
  return judgements
    .flatMap(({ judgement }) => (judgement.kind === 'judged' ? judgement.observations : []))
    .map(({ message }) => PLACE.exec(message)?.[1] ?? '')
    .filter((place) => place !== '')
    .filter(isJsonPointer);
}
