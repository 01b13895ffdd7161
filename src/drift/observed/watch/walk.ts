import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../core/index.ts';
import { typeClass } from '../class-of.ts';
import { typeBit, type Union } from '../plan/plan.ts';
import { showable, showableName } from '../showable.ts';
import { chooseBranch } from './choose-branch.ts';
import {
  below,
  createCounter,
  entryPlace,
  isListedAbove,
  itemPlace,
  memberPlace,
  type Counter,
  type Watch,
} from './counter.ts';
import { note, noteMissing } from './note.ts';

/** Names that nothing documents, at one place, that are told one by one. */
const MAX_STRANGERS = 40;

/**
 * Counts `value` at `counter`, and everything in it below: the world is closed, so that what the plan does not list is a fact, as is what
 * it forbids. One pass; only unions look at what is below them twice.
 */
export function walk(value: JsonValue, counter: Counter, watch: Watch): void {
  counter.values += 1;
  if (counter.foreign !== null) {
    note(counter, { kind: counter.foreign, pointer: counter.plan.pointer, seen: typeClass(value) }, watch);
    return;
  }
  if (value === null) {
    counter.nulls += 1;
    if (!counter.plan.nullable)
      note(counter, { kind: 'null-not-allowed', pointer: counter.plan.pointer, seen: 'null' }, watch);
    return;
  }
  if (!counter.varied) follow(value, counter);
  judge(value, counter, watch);
}

/** Whether the place always has the same value. */
function follow(value: JsonValue, counter: Counter): void {
  if (typeof value === 'object') counter.varied = true;
  else if (counter.only === undefined) counter.only = value;
  else if (counter.only !== value) counter.varied = true;
}

function judge(value: JsonValue, counter: Counter, watch: Watch): void {
  const { plan, place } = counter;
  if ((plan.types & typeBit(value)) === 0) {
    note(counter, { kind: 'other-type', pointer: plan.pointer, seen: typeClass(value) }, watch);
    return;
  }
  if (plan.values !== null && !plan.values.has(value))
    note(counter, { kind: 'unlisted-value', pointer: plan.values.pointer, seen: showable(value, place) }, watch);
  for (const { holds, kind, keyword, pointer, tell } of plan.assertions)
    if (!holds(value)) note(counter, { kind, pointer, seen: `${keyword}: ${tell(value)}` }, watch);
  // Of what is none of the alternatives nothing else can be said.
  if (!plan.unions.every((union) => walkUnion(value, union, counter, watch))) return;
  if (isJsonArray(value)) walkItems(value, counter, watch);
  else if (isJsonObject(value)) walkMembers(value, counter, watch);
}

function walkItems(list: readonly JsonValue[], counter: Counter, watch: Watch): void {
  const { items } = counter.plan;
  if (items.length === 0) return;
  counter.items ??= below(counter, itemPlace(counter.place), watch.planner(items));
  for (const item of list) walk(item, counter.items, watch);
}

function walkMembers(object: JsonObject, counter: Counter, watch: Watch): void {
  counter.objects += 1;
  for (const name of Object.keys(object)) {
    const value = object[name];
    const inner = counter.members.get(name) ?? open(name, counter, watch);
    if (value !== undefined && inner !== null) walk(value, inner, watch);
  }
  for (const name of counter.plan.required)
    if (!Object.hasOwn(object, name)) noteMissing(counter, name, memberPlace(counter.place, name), watch);
}

/** The counter of a member that is met for the first time; null where it is counted elsewhere, or is free to be there. */
function open(name: string, counter: Counter, watch: Watch): Counter | null {
  const { plan, place, base } = counter;
  const listed = plan.properties.get(name);
  if (listed !== undefined) {
    if (isListedAbove(name, base)) return null;
    const inner = below(counter, memberPlace(place, name), watch.planner(listed));
    counter.members.set(name, inner);
    return inner;
  }
  const whole = wholeOf(counter);
  if (whole.plan.names.has(name)) return null;
  if (plan.entries.length > 0)
    return (counter.entries ??= below(counter, entryPlace(place), watch.planner(plan.entries)));
  return base === null ? openStranger(name, counter, watch) : null;
}

function wholeOf(counter: Counter): Counter {
  let whole = counter;
  while (whole.base !== null) whole = whole.base;
  return whole;
}

function openStranger(name: string, counter: Counter, watch: Watch): Counter | null {
  const { plan, place } = counter;
  if (plan.others === 'free') return null;
  const isKept = counter.strangers < MAX_STRANGERS;
  const shown = isKept ? showableName(name, plan.names) : '(further names)';
  const key = shown === name ? name : ` ${shown}`;
  const known = counter.members.get(key);
  if (known !== undefined) return known;
  const inner = createCounter(memberPlace(place, shown), watch.planner(plan.listing === null ? [] : [plan.listing]), {
    parent: counter,
    foreign: plan.others === 'closed' ? 'property-in-closed-object' : 'undocumented-property',
  });
  counter.strangers += 1;
  counter.members.set(key, inner);
  return inner;
}

/** Counts `value` as the alternative that it is; false where it is none of them. */
function walkUnion(value: JsonValue, union: Union, counter: Counter, watch: Watch): boolean {
  const choice = chooseBranch(value, union, watch.planner);
  if (choice.kind === 'unknown-tag') {
    const tag = showable(choice.value, memberPlace(counter.place, choice.property));
    note(counter, { kind: 'unknown-tag', pointer: union.pointer, seen: `${choice.property} ${tag}` }, watch);
    return false;
  }
  const branch = branchOf(union, choice.index, counter, watch);
  if (choice.kind === 'none') {
    const { pointer } = branch.plan;
    note(
      counter,
      { kind: 'no-branch', pointer: union.pointer, seen: `${typeClass(value)}, nearest ${pointer}` },
      watch,
    );
    return false;
  }
  branch.values += 1;
  judge(value, branch, watch);
  return true;
}

function branchOf(union: Union, index: number, counter: Counter, watch: Watch): Counter {
  counter.branches ??= new Map();
  const key = `${union.pointer} ${index}`;
  const known = counter.branches.get(key);
  if (known !== undefined) return known;
  const plan = watch.planner(union.branches[index] ?? []);
  const branch = createCounter(counter.place, plan, { parent: counter, base: counter });
  counter.branches.set(key, branch);
  return branch;
}
