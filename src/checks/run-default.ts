import { checkId, jsonEqual, valueAt, type JsonPointer, type StoryStep } from '../core/index.ts';
import type { JudgedOperation, Judgement, StoryCheck } from './check.ts';
import type { DescribedPlace } from './described-place.ts';
import { compareValues, WHOLE, type Compared, type Comparison } from './differences.ts';
import { defaultOfParameter } from './default-of-parameter.ts';
import { isKeptByServer } from './kept-by-server.ts';
import { describesReply, judgeDifferences, judgeTold, plannedSteps } from './judge-told.ts';
import { NOTHING } from './judgement.ts';
import { stepsByObject } from './lapses-of.ts';
import { sentBody } from './sent-body.ts';
import type { ToldState } from './told-state.ts';

/** Leaving an optional query parameter out does the same as sending its default. */
export const runDefault: StoryCheck = {
  id: checkId('run-default'),
  level: 'MUST',
  title: 'leaving out an optional query parameter does something else than sending its default',
  needs: 'a valid write without the parameter and one with its default, on two fresh objects, both accepted',
  source: 'OpenAPI 3.0.3 §4.7.24 (default): what the server assumes if no value is provided',
  applies: (story, operation) => describesReply(operation) && pairOf(operation, plannedSteps(story)) !== undefined,
  judge: (context) =>
    judgeTold(context, ['write', 'read'], (states, place) => {
      const pair = pairOf(context.operation, states);
      return pair === undefined ? [] : judgePair(place, pair);
    }),
};

/** What the server makes anew for each object is not its state: ids that are read-only, points in time. */
const OWN_STATE: Comparison = { ...WHOLE, judges: (place) => !place.isReadOnly && !isKeptByServer(place) };

interface Pair<Item> {
  readonly parameter: string;
  readonly without: readonly Item[];
  readonly having: readonly Item[];
}

/** The steps on two objects whose one write differs in one query parameter: left out, or sent with its default. */
function pairOf<Item extends { readonly step: StoryStep }>(
  operation: JudgedOperation,
  items: readonly Item[],
): Pair<Item> | undefined {
  const [without, having, ...others] = stepsByObject(items);
  if (without === undefined || having === undefined || others.length > 0) return undefined;
  const [one, other] = [onlyWrite(without), onlyWrite(having)];
  if (one === undefined || other === undefined || !jsonEqual(sentBody(one), sentBody(other))) return undefined;
  const added = other.query.filter(([name]) => !one.query.some(([given]) => given === name));
  const [parameter] = added;
  if (parameter === undefined || added.length > 1 || other.query.length !== one.query.length + 1) return undefined;
  return defaultOfParameter(operation, parameter[0]) === parameter[1]
    ? { parameter: parameter[0], without, having }
    : undefined;
}

function onlyWrite(items: readonly { readonly step: StoryStep }[]): StoryStep['request'] | undefined {
  const [change, ...others] = items.filter(({ step }) => step.action !== 'read');
  return others.length === 0 && change?.step.action === 'write' ? change.step.request : undefined;
}

/** Compares the answers to both writes, and the looks after them. */
function judgePair(place: DescribedPlace, { parameter, without, having }: Pair<ToldState>): readonly Judgement[] {
  const [one, other] = [phases(without), phases(having)];
  const unlike = new Set<JsonPointer>();
  if (one.before?.value !== undefined && other.before?.value !== undefined)
    for (const { where } of compareValues(place, one.before.value, other.before.value, WHOLE).differences)
      unlike.add(where);
  const sent = one.write === undefined ? undefined : sentBody(one.write.step.request);
  return (['write', 'after'] as const).map((phase) => {
    const [first, second] = [one[phase], other[phase]];
    if (first?.value === undefined || second?.value === undefined) return NOTHING;
    const compared = compareStates(place, first, second);
    // Where the two objects were not alike to begin with, they need not be alike now, unless both were told to be.
    const differences = compared.differences.filter(
      ({ where }) => !unlike.has(where) || (sent !== undefined && valueAt(sent, where) !== undefined),
    );
    return judgeDifferences(compared.count, differences, {
      was: `without ${parameter}, ${first.name} shows`,
      is: `with its default, ${second.name} shows`,
    });
  });
}

function compareStates(place: DescribedPlace, first: ToldState, second: ToldState): Compared {
  return compareValues(place, first.value ?? null, second.value ?? null, OWN_STATE);
}

interface Phases {
  readonly before: ToldState | undefined;
  readonly write: ToldState | undefined;
  readonly after: ToldState | undefined;
}

function phases(states: readonly ToldState[]): Phases {
  const at = states.findIndex(({ step }) => step.action !== 'read');
  return { before: states.slice(0, at).at(-1), write: states[at], after: states.slice(at + 1).at(-1) };
}
