import { checkId } from '../core/index.ts';
import type { Judgement, StoryCheck } from './check.ts';
import type { DescribedPlace } from './described-place.ts';
import { compareValues, WHOLE, type Comparison } from './differences.ts';
import { describesReply, judgeDifferences, judgeTold } from './judge-told.ts';
import { isKeptByServer } from './kept-by-server.ts';
import { stepsByObject } from './lapses-of.ts';
import type { ToldState } from './told-state.ts';

const STATE: Comparison = { ...WHOLE, judges: (place) => !isKeptByServer(place) };

/** A write that is sent once more gives the same answer and leaves the object as it is. */
export const idempotence: StoryCheck = {
  id: checkId('idempotence'),
  level: 'MUST',
  title: 'the same write sent once more gives another answer or another state',
  needs: 'a valid write that is sent twice and accepted twice',
  source: 'RFC 9110 §9.2.2 (PUT); for PATCH, the contract: values are set, none is counted up or appended to',
  applies: ({ steps }, operation) => steps.some(({ action }) => action === 'repeat') && describesReply(operation),
  judge: (context) =>
    judgeTold(context, ['write', 'repeat', 'read'], (states, place) =>
      stepsByObject(states).flatMap((steps) =>
        steps.flatMap((state, index) => (state.step.action === 'repeat' ? judgeRepeat(place, steps, index) : [])),
      ),
    ),
};

/** Holds the repetition at `index` against what it repeats: the last change before it. */
function judgeRepeat(place: DescribedPlace, steps: readonly ToldState[], index: number): readonly Judgement[] {
  const first = steps.findLastIndex(({ step }, at) => at < index && step.action !== 'read');
  const [one, other] = [steps[first], steps[index]];
  if (one === undefined || other === undefined || one.step.action === 'refuse') return [];
  return [judgePair(place, one, other), judgePair(place, lookAfter(steps, first), lookAfter(steps, index))];
}

/** The last look at the object before the next change. */
function lookAfter(steps: readonly ToldState[], index: number): ToldState | undefined {
  const next = steps.findIndex(({ step }, at) => at > index && step.action !== 'read');
  const looks = steps.slice(index + 1, next === -1 ? undefined : next);
  return looks.at(-1);
}

function judgePair(place: DescribedPlace, one: ToldState | undefined, other: ToldState | undefined): Judgement {
  if (one?.value === undefined || other?.value === undefined) return { kind: 'nothing-to-judge' };
  const { count, differences } = compareValues(place, one.value, other.value, STATE);
  return judgeDifferences(count, differences, { was: `${one.name} shows`, is: `${other.name} shows` });
}
