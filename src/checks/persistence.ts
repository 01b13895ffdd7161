import { checkId, valueAt, type JsonPointer, type JsonValue } from '../core/index.ts';
import { accumulated } from './accumulated.ts';
import type { JudgedOperation, Judgement, StoryCheck } from './check.ts';
import { compareSent } from './compare-sent.ts';
import type { DescribedPlace } from './described-place.ts';
import { describesReply, judgeDifferences, judgeTold, plannedSteps } from './judge-told.ts';
import { NOTHING } from './judgement.ts';
import { lapsesOf, type Lapse } from './lapses-of.ts';
import { isPlainWrite } from './plain-write.ts';
import { sentBody } from './sent-body.ts';
import { requestPlace, type ToldState } from './told-state.ts';

/** What an accepted write says is there when the object is looked at again. */
export const persistence: StoryCheck = {
  id: checkId('persistence'),
  level: 'MUST',
  title: 'what an accepted write said is not there when the object is read again',
  needs: 'a valid write and a look at the object after it, both accepted',
  source: 'the contract: 200 says that the change was made (RFC 9110 §15.3.1, §9.3.4; RFC 5789 §2)',
  applies: (story, operation) =>
    describesReply(operation) && lapsesOf(plannedSteps(story)).some((lapse) => isPlainLapse(operation, lapse)),
  judge: (context) =>
    judgeTold(context, ['write', 'repeat', 'read'], (states, place) =>
      lapsesOf(states)
        .filter((lapse) => isPlainLapse(context.operation, lapse))
        .map((lapse) => judgeLapse(context.operation, place, lapse, states)),
    ),
};

/** Whether someone looks after nothing but plain writes, and refusals that were none. */
function isPlainLapse(
  operation: JudgedOperation,
  { changes, after }: Lapse<Pick<ToldState, 'step'> & Partial<ToldState>>,
): boolean {
  const writes = changes.filter(({ step }) => step.action !== 'refuse');
  const isUndisturbed = changes.every(({ step, isAccepted }) => step.action !== 'refuse' || isAccepted !== true);
  if (after === undefined || writes.length === 0 || !isUndisturbed) return false;
  return writes.every(({ step }) => isPlainWrite(operation, step));
}

function judgeLapse(
  operation: JudgedOperation,
  place: DescribedPlace,
  { changes, after }: Lapse<ToldState>,
  states: readonly ToldState[],
): Judgement {
  const writes = changes.filter(({ step }) => step.action !== 'refuse');
  const sent = sentTogether(operation, writes);
  const last = writes.at(-1);
  if (after?.value === undefined || sent === undefined || last === undefined) return NOTHING;
  const { object } = after.step;
  const looks = states.filter(({ step }) => step.action === 'read' && step.object === object);
  // What no look ever shows, looks do not show; what an earlier one showed was lost.
  const wasShown = (where: JsonPointer): boolean =>
    looks.some((look) => look !== after && look.value !== undefined && (valueAt(look.value, where) ?? null) !== null);
  const { count, differences } = compareSent(operation, place, { sent, shown: after.value }, wasShown);
  return judgeDifferences(count, differences, { was: `${last.name} sent`, is: `${after.name} shows` });
}

/** What writes say together: partial updates add up, otherwise the last one says it all. */
function sentTogether(operation: JudgedOperation, writes: readonly ToldState[]): JsonValue | undefined {
  const bodies = writes.map(({ step }) => sentBody(step.request));
  if (operation.layers.corrected.operation.method !== 'PATCH') return bodies.at(-1);
  const place = requestPlace(operation);
  let together: JsonValue | undefined;
  for (const body of bodies) if (body !== undefined) together = accumulated(together, body, place);
  return together;
}
