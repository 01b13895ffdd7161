import type { JudgedOperation } from '../../checks/index.ts';
import type { RequestConstraint } from '../../core/index.ts';

export function requestConstraints(_operation: JudgedOperation): readonly RequestConstraint[] {
  return [];
}
