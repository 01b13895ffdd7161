import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** A default where the old value belongs. */
export const sessionOmittedStatusReset: Fault = {
  id: 'session-omitted-status-reset',
  title: 'sets the status back where an update names none',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('partial-update'),
  defect: keepingAndShowing((after, _, call) =>
    wrapped(call.json)['status'] === undefined ? { ...after, values: { ...after.values, status: 'new' } } : after,
  ),
};
