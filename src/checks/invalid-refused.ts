import { checkId, JUDGED_LAYERS, refusesData, type AppliedMutation, type Breach } from '../core/index.ts';
import type { Check } from './check.ts';
import { defectOf, isTightened } from './defect-of.ts';
import { HOLDS, judged, notVerified } from './judgement.ts';
import { notAboutTheData } from './not-about-the-data.ts';

/** A request with one thing wrong must be refused as bad data: 400, 413, 415 or 422, and nothing else. */
export const invalidRefused: Check = {
  id: checkId('invalid-refused'),
  level: 'MUST',
  title: 'an invalid request is accepted',
  needs: 'a request wrong in one thing, its valid twin accepted before and after',
  blames: 'request',
  paired: true,
  source: 'the contract: what its request schema forbids is forbidden; RFC 9110 §15.5',
  applies: ({ intent }) => intent.kind === 'refuse-data',
  judge: ({ case: { intent }, exchange: { response }, operation }) => {
    if (intent.kind !== 'refuse-data') return notVerified('the case is about something else');
    if (refusesData(response.status)) return HOLDS;
    // An id in the path that cannot name anything may as well be looked up in vain.
    if (response.status === 404 && intent.mutation.place === 'path') return HOLDS;
    if (response.status >= 300) {
      const reason = notAboutTheData(response.status) ?? `it is a ${response.status}`;
      return notVerified(`the refusal is not about the data: ${reason}`);
    }
    const breaches = JUDGED_LAYERS.flatMap((layer) =>
      intent.breaches.filter((breach) => breach.layer === layer).slice(0, 1),
    );
    const [first] = breaches;
    // A request that no layer forbids accuses nobody.
    if (first === undefined) return notVerified('the request turned out to be valid');
    // What the published schema forgot, and a correction demands because the vendor says so elsewhere, counts like both.
    const isForbidden =
      breaches.length === JUDGED_LAYERS.length ||
      (first.layer === 'corrected' && isTightened(operation.contract, first.pointer));
    return judged({
      severity: isForbidden ? 'violation' : 'spec-defect',
      layer: first.layer,
      pointer: first.pointer,
      message: `accepted with ${response.status} although ${placeOf(first, intent.mutation)} ${demandOf(first)}; sent ${first.got}`,
      defect: isForbidden ? null : defectOf(operation.contract, first.pointer),
    });
  },
};

function placeOf({ where }: Breach, { place }: AppliedMutation): string {
  if (place === 'body') return where === '' ? '(root)' : where;
  return `the ${place} parameter ${where}`;
}

function demandOf({ keyword, expected }: Breach): string {
  return keyword === 'required' || keyword === 'requestBody' ? `must have ${expected}` : `must be ${expected}`;
}
