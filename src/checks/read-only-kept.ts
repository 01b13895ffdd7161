import {
  appendPointer,
  checkId,
  isJsonObject,
  jsonPointer,
  valueAt,
  type JsonPointer,
  type JsonValue,
} from '../core/index.ts';
import type { Judgement, StoryCheck } from './check.ts';
import type { DescribedPlace } from './described-place.ts';
import type { Difference } from './differences.ts';
import { describesReply, judgeDifferences, judgeTold } from './judge-told.ts';
import { notVerified } from './judgement.ts';
import { stepsByObject } from './lapses-of.ts';
import { sendsReadOnly } from './plain-write.ts';
import { isSameValue } from './same-value.ts';
import { sentBody } from './sent-body.ts';
import { requestPlace, type ToldState } from './told-state.ts';

/** What replies show as read-only stays as it was, whatever a caller sends for it. */
export const readOnlyKept: StoryCheck = {
  id: checkId('read-only-kept'),
  level: 'MUST',
  title: 'a read-only property takes the value that a caller sent',
  needs: 'a write that also sends read-only properties, accepted or refused for it, and an answer that could show them',
  source: 'OpenAPI 3.0.3 §4.7.24.2 (readOnly)',
  applies: ({ steps }, operation) =>
    describesReply(operation) &&
    steps.some(({ action, request }) => action === 'write' && sendsReadOnly(operation, request)),
  judge: (context) => {
    const request = requestPlace(context.operation);
    return judgeTold(context, ['read'], (states, place) =>
      stepsByObject(states).flatMap((steps) =>
        steps.flatMap((write, index) => {
          if (write.step.action !== 'write' || !sendsReadOnly(context.operation, write.step.request)) return [];
          // It may be refused for what it sends; then all the more nothing has changed.
          if (!write.isAccepted && ![400, 422].includes(write.status))
            return [notVerified(`${write.name} was answered with ${write.status}`)];
          const sent = readOnlyIn(place, request, sentBody(write.step.request));
          return judgeWrite(sent, steps, index);
        }),
      ),
    );
  },
};

interface SentReadOnly {
  readonly where: JsonPointer;
  readonly place: DescribedPlace;
  readonly value: JsonValue;
}

/** What `sent` has at places that replies show as read-only and that the request's own schema does not list. */
function readOnlyIn(
  reply: DescribedPlace,
  request: DescribedPlace | undefined,
  sent: JsonValue | undefined,
  where: JsonPointer = jsonPointer(),
): readonly SentReadOnly[] {
  if (!isJsonObject(sent)) return [];
  return Object.entries(sent).flatMap(([name, value]) => {
    const [place, listed] = [reply.property(name), request?.property(name)];
    const at = appendPointer(where, name);
    if (place === undefined) return [];
    return place.isReadOnly && listed === undefined
      ? [{ where: at, place, value }]
      : readOnlyIn(place, listed, value, at);
  });
}

/** Holds the answer to the write at `index` and the next look against the last look before it, or against what was sent. */
function judgeWrite(sent: readonly SentReadOnly[], steps: readonly ToldState[], index: number): readonly Judgement[] {
  const write = steps[index];
  if (write === undefined) return [];
  const before = steps.findLast(({ step }, at) => at < index && step.action === 'read');
  const after = steps[index + 1];
  const was = before === undefined ? `${write.name} sent` : `${write.name} sent another; ${before.name} shows`;
  const judge = (state: ToldState): Judgement => {
    const compared = sent.flatMap((item) => compare(item, before?.value, state.value));
    const differences = compared.filter((item) => item !== null);
    return judgeDifferences(compared.length, differences, { was, is: `${state.name} shows` });
  };
  return [...(write.isAccepted ? [judge(write)] : []), ...(after?.step.action === 'read' ? [judge(after)] : [])];
}

/** One comparison: null where the property is kept, or where an answer does not show it at all; none where there is no answer. */
function compare(
  { where, place, value: wanted }: SentReadOnly,
  before: JsonValue | undefined,
  shown: JsonValue | undefined,
): readonly (Difference | null)[] {
  const was = before === undefined ? undefined : valueAt(before, where);
  if (shown === undefined) return [];
  const is = valueAt(shown, where);
  if (is === undefined) return [null];
  const isKept = was === undefined ? !isSameValue(place, wanted, is) : isSameValue(place, was, is);
  return [isKept ? null : { where, place, was: was ?? wanted, is, isEntry: false }];
}
