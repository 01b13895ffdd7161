import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../core/index.ts';
import type { Planner } from '../plan/create-planner.ts';
import { typeBit, type Plan, type Union } from '../plan/plan.ts';

/** A trial of values against alternatives; ends when its steps are used up, and then blames nobody. */
export interface Trial {
  readonly planner: Planner;
  steps: number;
}

/** What is wrong with the shape weighs more than what is wrong with a format or a bound, however much there is of it. */
export const HARD = 1_000_000;

/** How far `value` is from what `plan` allows: 0 where it is allowed, less than `HARD` where only formats and bounds are not kept. */
export function misfit(value: JsonValue, plan: Plan, trial: Trial): number {
  trial.steps -= 1;
  if (trial.steps < 0) return 0;
  if (value === null) return plan.nullable ? 0 : HARD;
  if ((plan.types & typeBit(value)) === 0) return HARD;
  let sum = plan.values === null || plan.values.has(value) ? 0 : HARD;
  for (const { holds } of plan.assertions) if (!holds(value)) sum += 1;
  if (isJsonArray(value)) sum += misfitOfItems(value, plan, trial);
  else if (isJsonObject(value)) sum += misfitOfMembers(value, plan, trial);
  for (const union of plan.unions) sum += least(value, union, trial);
  return sum;
}

function misfitOfItems(list: readonly JsonValue[], { items }: Plan, trial: Trial): number {
  if (items.length === 0) return 0;
  const plan = trial.planner(items);
  return list.reduce<number>((sum, item) => sum + misfit(item, plan, trial), 0);
}

function misfitOfMembers(object: JsonObject, plan: Plan, trial: Trial): number {
  let sum = 0;
  for (const name of plan.required) if (!Object.hasOwn(object, name)) sum += HARD;
  for (const [name, value] of Object.entries(object)) {
    const places = plan.properties.get(name) ?? plan.entries;
    if (places.length > 0) sum += misfit(value, trial.planner(places), trial);
    else if (plan.others === 'closed' && !plan.names.has(name)) sum += HARD;
  }
  return sum;
}

function least(value: JsonValue, { branches }: Union, trial: Trial): number {
  let smallest = Infinity;
  for (const branch of branches) {
    smallest = Math.min(smallest, misfit(value, trial.planner(branch), trial));
    if (smallest === 0) break;
  }
  return Number.isFinite(smallest) ? smallest : 0;
}
