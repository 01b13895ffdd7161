import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { keeping } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** A column that is not on the list of what may be written. */
export const sessionStatusNotKept: Fault = {
  id: 'session-status-not-kept',
  title: 'keeps all of an update but its status',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('persistence'),
  defect: keeping((after, before) => ({
    ...after,
    values: { ...after.values, status: before.values['status'] ?? 'new' },
  })),
};
