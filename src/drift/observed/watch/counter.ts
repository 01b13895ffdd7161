import type { JsonPointer, JsonValue } from '../../../core/index.ts';
import { readPlace } from '../../place/read-place.ts';
import { stepInto, writePlace } from '../../place/write-place.ts';
import type { FactKind } from '../fact-kinds.ts';
import type { Planner } from '../plan/create-planner.ts';
import type { Plan } from '../plan/plan.ts';

/** How often one kind of fact was seen at one place. */
export interface FactCount {
  n: number;
  /** What was seen, in classes; values only where they may be shown. */
  readonly seen: Set<string>;
  /** Where the contract says otherwise; of several places, the first in the order of their text. */
  pointer: JsonPointer | null;
  /** Days, as `2026-11-26`. */
  first: string;
  last: string;
  /** The number of the answer that was counted last. */
  answer: number;
}

/** What was counted at one place of the answers of one operation with one status. */
export interface Counter {
  /** In the words of `Change.place`, without the status. */
  readonly place: string;
  readonly plan: Plan;
  readonly parent: Counter | null;
  /** What has the value too: a branch counts for the place that its union is at. Null for any other. */
  readonly base: Counter | null;
  /** The kind that every value here is: of a name that nothing documents. Null for what is documented. */
  readonly foreign: FactKind | null;
  /** Values, and those of them that were null, and those that were objects. */
  values: number;
  nulls: number;
  objects: number;
  /** The only value so far, where there was one and it is no list or object. */
  only: JsonValue | undefined;
  varied: boolean;
  readonly members: Map<string, Counter>;
  /** Names that are not documented and not counted one by one. */
  strangers: number;
  entries: Counter | null;
  items: Counter | null;
  branches: Map<string, Counter> | null;
  facts: Map<FactKind, FactCount> | null;
  /** Required names that were missing. */
  missing: Map<string, FactCount> | null;
}

/** What belongs to a place beside its plan. */
export interface Standing {
  readonly parent: Counter | null;
  readonly base?: Counter;
  readonly foreign?: FactKind;
}

/** A counter of nothing yet. */
export function createCounter(place: string, plan: Plan, { parent, base, foreign }: Standing): Counter {
  return {
    place,
    plan,
    parent,
    base: base ?? null,
    foreign: foreign ?? null,
    values: 0,
    nulls: 0,
    objects: 0,
    only: undefined,
    varied: false,
    members: new Map(),
    strangers: 0,
    entries: null,
    items: null,
    branches: null,
    facts: null,
    missing: null,
  };
}

/**
 * The counter for `plan` at `place` below `parent`. A schema that contains itself counts where it was first met: places are finite,
 * however deep an answer nests.
 */
export function below(parent: Counter, place: string, plan: Plan): Counter {
  return aboveWith(parent, plan) ?? createCounter(place, plan, { parent });
}

/** The counter at or above `counter` that counts by `plan`. */
export function aboveWith(counter: Counter, plan: Plan): Counter | undefined {
  for (let above: Counter | null = counter; above !== null; above = above.parent) if (above.plan === plan) return above;
  return undefined;
}

/** A branch and its base may list the same name: it is counted once. */
export function isListedAbove(name: string, base: Counter | null): boolean {
  for (let above = base; above !== null; above = above.base) if (above.plan.properties.has(name)) return true;
  return false;
}

/** The place of the member `name` of what stands at `place`. */
export function memberPlace(place: string, name: string): string {
  return stepInto(place, { kind: 'member', name });
}

/** The place of what has the member that stands at `place`. */
export function parentPlace(place: string): string {
  const { parts, steps } = readPlace(place) ?? { parts: [], steps: [] };
  return writePlace({ parts, steps: steps.slice(0, -1) });
}

/** The place of the items of a list. */
export function itemPlace(place: string): string {
  return stepInto(place, { kind: 'item' });
}

/** The place of the entries of a map, whatever their names. */
export function entryPlace(place: string): string {
  return stepInto(place, { kind: 'entry' });
}

/** What the keyword `name` says of what stands at `place`. */
export function keywordPlace(place: string, name: string): string {
  return stepInto(place, { kind: 'keyword', name });
}

/** What a walk works with. */
export interface Watch {
  readonly planner: Planner;
  /** Where what is wrong with the shape of an error body is told, as one fact. Null for answers that are no errors. */
  readonly errors: Counter | null;
  /** The number of this answer. */
  readonly answer: number;
  readonly day: string;
}
