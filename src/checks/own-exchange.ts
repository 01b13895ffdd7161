import type { Case } from '../core/index.ts';

/** Whether the answer comes from the operation itself: a case with another method talks to the path, not to the operation. */
export function isOwnExchange({ intent }: Case): boolean {
  return intent.kind !== 'refuse-method';
}
