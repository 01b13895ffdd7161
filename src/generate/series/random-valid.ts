import { makeCase } from '../probe/probe.ts';
import type { Subject } from '../subject.ts';
import { validBases } from '../valid-bases.ts';
import { labelRequest } from '../wire/label-request.ts';
import { caseRandom } from './case-random.ts';
import { differingPlace } from './difference.ts';
import { requestArbitrary, withParts } from './request-arbitrary.ts';
import type { DrawnCase, Series } from './series.ts';
import { smallerRequests, type Shrinkable } from './smaller-requests.ts';

const ID = 'random-valid';
/** Values near the limits of their arbitrary come up once in this many draws (fast-check's bias factor). */
const BIAS = 4;
/** A schema of which not one value in so many draws is valid is not one to draw from. */
const ATTEMPTS = 20;

/** Is a valid request accepted, whatever is in it? */
export const randomValid: Series = {
  id: ID,
  title: 'a valid request is accepted, whatever is in it',
  specimens: (subject) => {
    const [base] = validBases(subject);
    const parts = base && { body: base.body, query: base.request.query };
    const made = parts && validCase(subject, { series: ID, variant: 'specimen' }, { parts, drawn: null });
    return made === undefined ? [] : [made.testCase];
  },
  draw: (subject, seed, index) => {
    if (validBases(subject).length === 0) return undefined;
    const variant = String(index);
    const random = caseRandom(seed, `${subject.layers.corrected.operation.id}/${ID}`, index);
    const arbitrary = requestArbitrary(subject);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const drawn = arbitrary.generate(random, BIAS);
      const made = validCase(subject, { series: ID, variant }, { parts: drawn.value, drawn });
      if (made !== undefined) return made;
    }
    return undefined;
  },
};

/** The case that a request was drawn for. */
interface Origin {
  readonly series: string;
  readonly variant: string;
}

/** What was drawn as a valid request, where it is one on the wire. */
export function validCase(subject: Subject, origin: Origin, shrinkable: Shrinkable): DrawnCase | undefined {
  const { parts } = shrinkable;
  const request = withParts(subject, parts);
  if (labelRequest(subject, request).kind !== 'valid') return undefined;
  const testCase = makeCase(subject, origin.series, origin.variant, {
    kind: 'positive',
    title: 'accepts a valid request that was drawn at random',
    intent: { kind: 'accept' },
    request,
  });
  return {
    testCase,
    focus: () => differingPlace(subject, parts),
    twin: () => undefined,
    smaller: function* smaller() {
      for (const next of smallerRequests(subject, shrinkable)) {
        const made = validCase(subject, origin, next);
        if (made !== undefined) yield made;
      }
    },
  };
}
