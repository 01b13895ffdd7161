import { checkId, isJsonArray, type JsonValue } from '../core/index.ts';
import { accumulated, leftAlone } from './accumulated.ts';
import type { JudgedOperation, Judgement, StoryCheck } from './check.ts';
import type { DescribedPlace } from './described-place.ts';
import { compareValues } from './differences.ts';
import { isKeptByServer } from './kept-by-server.ts';
import { describesReply, judgeDifferences, judgeTold, plannedSteps } from './judge-told.ts';
import { NOTHING } from './judgement.ts';
import { lapsesOf, lapsesOfOthers, type Lapse } from './lapses-of.ts';
import { isPlainWrite } from './plain-write.ts';
import { sentBody } from './sent-body.ts';
import { requestPlace, type ToldState } from './told-state.ts';

/** A partial update leaves alone what it does not name: other objects, and of its own all other properties, entries of maps one by one. */
export const partialUpdate: StoryCheck = {
  id: checkId('partial-update'),
  level: 'MUST',
  title: 'a partial update changes what it does not name',
  needs: 'a valid partial update, and a look at the object, or at another one, before and after it, all accepted',
  source: 'RFC 5789 §2: a PATCH describes changes; what it does not describe stays',
  applies: (story, operation) =>
    operation.layers.corrected.operation.method === 'PATCH' &&
    describesReply(operation) &&
    [...lapsesOf(plannedSteps(story)), ...lapsesOfOthers(plannedSteps(story))].some((lapse) =>
      isUpdated(operation, lapse),
    ),
  judge: (context) =>
    judgeTold(context, ['write', 'repeat', 'read'], (states, place) => {
      const { operation } = context;
      const updated = (lapses: readonly Lapse<ToldState>[]): readonly Lapse<ToldState>[] =>
        lapses.filter((lapse) => isUpdated(operation, lapse));
      return [
        ...updated(lapsesOf(states)).map((lapse) =>
          judgeLapse(place, lapse, { rest: leftBy(operation, lapse), isAll: false }),
        ),
        ...updated(lapsesOfOthers(states)).map((lapse) =>
          judgeLapse(place, lapse, { rest: lapse.before?.value, isAll: true }),
        ),
      ];
    }),
};

/** Whether someone looks before and after nothing but plain writes. */
function isUpdated(operation: JudgedOperation, { before, changes, after }: Lapse<Pick<ToldState, 'step'>>): boolean {
  if (before === undefined || after === undefined) return false;
  // The body of a JSON Patch (RFC 6902) is a list: it says what to do and not what to keep.
  return changes.every(({ step }) => isPlainWrite(operation, step) && !isJsonArray(sentBody(step.request)));
}

/** What the updates of a lapse leave alone of the object as it was before them. */
function leftBy(operation: JudgedOperation, { before, changes }: Lapse<ToldState>): JsonValue | undefined {
  const request = requestPlace(operation);
  let sent: JsonValue | undefined;
  for (const { step } of changes) {
    const body = sentBody(step.request);
    if (body !== undefined) sent = accumulated(sent, body, request);
  }
  return before?.value === undefined ? undefined : leftAlone(before.value, sent, request);
}

/** What has to be as it was. */
interface LeftAlone {
  readonly rest: JsonValue | undefined;
  /** Whether nothing may come to it. */
  readonly isAll: boolean;
}

function judgeLapse(
  place: DescribedPlace,
  { before, changes, after }: Lapse<ToldState>,
  { rest, isAll }: LeftAlone,
): Judgement {
  if (before === undefined || after?.value === undefined || rest === undefined) return NOTHING;
  const { count, differences } = compareValues(place, rest, after.value, {
    judges: (inner) => !isKeptByServer(inner),
    demands: () => true,
    mutual: isAll,
  });
  const names = changes.map(({ name }) => name).join(', ');
  return judgeDifferences(count, differences, {
    was: `${names} did not name it; ${before.name} shows`,
    is: `${after.name} shows`,
  });
}
