import type { Case } from '../../core/index.ts';
import { makeCase } from '../probe/probe.ts';
import type { Subject } from '../subject.ts';
import { validBases } from '../valid-bases.ts';
import { labelRequest } from '../wire/label-request.ts';
import { caseRandom } from './case-random.ts';
import { differingPlace } from './difference.ts';
import { requestArbitrary, withParts, type DrawnParts } from './request-arbitrary.ts';
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
    const made = base && caseOf(subject, 'specimen', { body: base.body, query: base.request.query });
    return made === undefined ? [] : [made];
  },
  draw: (subject, seed, index) => {
    if (validBases(subject).length === 0) return undefined;
    const variant = String(index);
    const random = caseRandom(seed, `${subject.layers.corrected.operation.id}/${ID}`, index);
    const arbitrary = requestArbitrary(subject);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const drawn = arbitrary.generate(random, BIAS);
      const testCase = caseOf(subject, variant, drawn.value);
      if (testCase !== undefined) return drawnCase(subject, variant, testCase, { parts: drawn.value, drawn });
    }
    return undefined;
  },
};

function drawnCase(subject: Subject, variant: string, testCase: Case, shrinkable: Shrinkable): DrawnCase {
  return {
    testCase,
    focus: () => differingPlace(subject, shrinkable.parts),
    smaller: function* smaller() {
      for (const next of smallerRequests(subject, shrinkable)) {
        const made = caseOf(subject, variant, next.parts);
        if (made !== undefined) yield drawnCase(subject, variant, made, next);
      }
    },
  };
}

/** The case of `parts`, where their request is valid on the wire. */
function caseOf(subject: Subject, variant: string, parts: DrawnParts): Case | undefined {
  const request = withParts(subject, parts);
  if (labelRequest(subject, request).kind !== 'valid') return undefined;
  return makeCase(subject, ID, variant, {
    kind: 'positive',
    title: 'accepts a valid request that was drawn at random',
    intent: { kind: 'accept' },
    request,
  });
}
