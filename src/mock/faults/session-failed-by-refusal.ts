import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { leavingTrace } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** An error handler that writes. */
export const sessionFailedByRefusal: Fault = {
  id: 'session-failed-by-refusal',
  title: 'calls a session failed after an update that it refused',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('refusal-leaves-no-trace'),
  defect: leavingTrace((before) => ({ ...before, values: { ...before.values, status: 'failed' } })),
};
