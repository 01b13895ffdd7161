import type { JudgedOperation } from '../../checks/index.ts';
import type { CaseRequest, RequestConstraint } from '../../core/index.ts';

export function createAllowedSide(
  _operation: JudgedOperation,
  _constraints: readonly RequestConstraint[],
): (request: CaseRequest) => readonly number[] {
  return () => [];
}
