import type { JudgedOperation } from '../../checks/index.ts';
import type { ResponseConstraint } from '../../core/index.ts';

export function responseConstraints(_operation: JudgedOperation): readonly ResponseConstraint[] {
  return [];
}
