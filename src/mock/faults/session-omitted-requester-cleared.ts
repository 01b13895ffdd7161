import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { withMembers, wrapped } from '../defect/members.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** What is not sent is nothing. */
export const sessionOmittedRequesterCleared: Fault = {
  id: 'session-omitted-requester-cleared',
  title: 'forgets the requester where an update names none',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('partial-update'),
  defect: keepingAndShowing((after, _, call) =>
    wrapped(call.json)['requester_id'] === undefined
      ? { ...after, values: withMembers(after.values, (name, value) => (name === 'requester_id' ? undefined : value)) }
      : after,
  ),
};
