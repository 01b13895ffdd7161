import { isJsonObject, member, type JsonValue } from '../../../core/index.ts';
import type { Planner } from '../plan/create-planner.ts';
import type { Plan, Union } from '../plan/plan.ts';
import { HARD, misfit, type Trial } from './misfit.ts';

/** Steps that one answer may cost to be tried against alternatives. */
const MAX_STEPS = 20_000;

/** Which alternative a value is. */
export type Choice =
  | { readonly kind: 'branch'; readonly index: number }
  /** The discriminator has a value that names none. */
  | { readonly kind: 'unknown-tag'; readonly property: string; readonly value: JsonValue }
  /** None allows it; `index` is the one that is nearest. */
  | { readonly kind: 'none'; readonly index: number };

/** The branch of `union` that `value` is: the one that its discriminator names, or the one that allows it and knows most of its names. */
export function chooseBranch(value: JsonValue, union: Union, planner: Planner): Choice {
  // One branch alone is no choice: what it does not allow is told as it is.
  if (union.branches.length === 1) return { kind: 'branch', index: 0 };
  const tagged = byTag(value, union);
  if (tagged !== undefined) return tagged;
  const trial: Trial = { planner, steps: MAX_STEPS };
  let best = { index: 0, score: Infinity, known: -1 };
  for (const [index, branch] of union.branches.entries()) {
    const plan = planner(branch);
    const score = misfit(value, plan, trial);
    const known = knownNames(value, plan);
    if (score < best.score || (score === best.score && known > best.known)) best = { index, score, known };
  }
  return { kind: best.score < HARD ? 'branch' : 'none', index: best.index };
}

function byTag(value: JsonValue, { tag }: Union): Choice | undefined {
  const found = tag === null ? undefined : member(value, tag.property);
  if (tag === null || found === undefined) return undefined;
  const index = typeof found === 'string' ? tag.branches.get(found) : undefined;
  if (index === undefined) return { kind: 'unknown-tag', property: tag.property, value: found };
  return { kind: 'branch', index };
}

function knownNames(value: JsonValue, { names }: Plan): number {
  return isJsonObject(value) ? Object.keys(value).filter((name) => names.has(name)).length : 0;
}
