import type { JudgedOperation } from '../../checks/index.ts';
import type { Case, RequestConstraint } from '../../core/index.ts';

export function createForbiddenSide(
  _operation: JudgedOperation,
  _constraints: readonly RequestConstraint[],
): (testCase: Case) => readonly number[] {
  return () => [];
}
