import type { ConstraintEvent, ExercisedConstraint, JudgedConstraint } from '../core/index.ts';

/** More distinct values than these are not told apart. */
const MAX_DISTINCT = 64;

/** Two events about the constraints of one operation as one. */
export function addConstraints(before: ConstraintEvent | undefined, event: ConstraintEvent): ConstraintEvent {
  if (before === undefined) return event;
  return {
    ...event,
    allowed: union(before.allowed, event.allowed),
    forbidden: union(before.forbidden, event.forbidden),
    responses: sum(before.responses, event.responses),
  };
}

/** The case that came first stays. */
function union(
  before: readonly ExercisedConstraint[],
  after: readonly ExercisedConstraint[],
): readonly ExercisedConstraint[] {
  const known = new Set(before.map(({ constraint }) => constraint));
  const fresh = after.filter(({ constraint }) => !known.has(constraint));
  return fresh.length === 0 ? before : [...before, ...fresh];
}

function sum(before: readonly JudgedConstraint[], after: readonly JudgedConstraint[]): readonly JudgedConstraint[] {
  const sums = new Map(before.map((item) => [item.constraint, item] as const));
  for (const { constraint, judged, distinct } of after) {
    const known = sums.get(constraint);
    sums.set(constraint, {
      constraint,
      judged: (known?.judged ?? 0) + judged,
      distinct: [...new Set([...(known?.distinct ?? []), ...distinct])].toSorted().slice(0, MAX_DISTINCT),
    });
  }
  return [...sums.values()];
}
