import { checkId } from '../core/index.ts';
import type { Judgement, StoryCheck } from './check.ts';
import type { DescribedPlace } from './described-place.ts';
import { compareValues, WHOLE } from './differences.ts';
import { describesReply, judgeDifferences, judgeTold, plannedSteps } from './judge-told.ts';
import { NOTHING, notVerified } from './judgement.ts';
import { lapsesOf, type Lapse } from './lapses-of.ts';
import type { ToldState } from './told-state.ts';

/** A write that is refused changes nothing, not even what of it was good. */
export const refusalLeavesNoTrace: StoryCheck = {
  id: checkId('refusal-leaves-no-trace'),
  level: 'MUST',
  title: 'a refused write changes the object',
  needs: 'a write that is refused with a client error, and a look at the object before and after it',
  source: 'RFC 9110 §15.5 (the request was not carried out); RFC 5789 §2 (all of a change or none of it)',
  applies: (story, operation) => describesReply(operation) && lapsesOf(plannedSteps(story)).some(isRefused),
  judge: (context) =>
    judgeTold(context, ['write', 'repeat', 'read'], (states, place) =>
      lapsesOf(states)
        .filter(isRefused)
        .map((lapse) => judgeLapse(place, lapse)),
    ),
};

/** Whether someone looks before and after nothing but writes that must be refused. */
function isRefused({ before, changes, after }: Lapse<Pick<ToldState, 'step'>>): boolean {
  return before !== undefined && after !== undefined && changes.every(({ step }) => step.action === 'refuse');
}

function judgeLapse(place: DescribedPlace, { before, changes, after }: Lapse<ToldState>): Judgement {
  // That it was accepted is what another check is about.
  if (changes.some(({ isAccepted }) => isAccepted)) return NOTHING;
  const failed = changes.find(({ status }) => status < 400 || status > 499);
  if (failed !== undefined)
    return notVerified(`${failed.name} was answered with ${failed.status}, which refuses nothing`);
  if (before?.value === undefined || after?.value === undefined) return NOTHING;
  const { count, differences } = compareValues(place, before.value, after.value, WHOLE);
  const names = changes.map(({ name, status }) => `${name} was refused with ${status}`).join(', ');
  return judgeDifferences(count, differences, {
    was: `${names}; ${before.name} shows`,
    is: `${after.name} shows`,
  });
}
