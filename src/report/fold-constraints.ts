import type { ConstraintEvent, PlannedOperation, RequestConstraint, RunEvent } from '../core/index.ts';
import type { ConstraintCoverage, UnreachedConstraint } from './conformance-report.ts';

const SIDES = ['allowed', 'forbidden'] as const;

/** How many constraints of an operation's requests were exercised from which side, and why the others were not. */
export function foldConstraints(
  { requestConstraints: constraints }: PlannedOperation,
  events: readonly RunEvent[],
): ConstraintCoverage {
  const seen = events.filter((event): event is ConstraintEvent => event.kind === 'constraints-exercised');
  const exercised = {
    allowed: new Set(seen.flatMap(({ allowed }) => allowed.map(({ constraint }) => constraint))),
    forbidden: new Set(seen.flatMap(({ forbidden }) => forbidden.map(({ constraint }) => constraint))),
  };
  return {
    total: constraints.length,
    allowedSide: exercised.allowed.size,
    forbiddenSide: exercised.forbidden.size,
    unreached: constraints.flatMap((constraint, index) =>
      SIDES.filter((side) => !exercised[side].has(index)).map((side) => unreached(constraint, side)),
    ),
  };
}

function unreached({ id, unreachable }: RequestConstraint, side: UnreachedConstraint['side']): UnreachedConstraint {
  const words = { allowed: 'no accepted request exercised it', forbidden: 'no refusal was about it alone' } as const;
  return { constraint: id, side, reason: unreachable[side] ?? words[side] };
}
