import { checkId, isJsonArray } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A check that the list is there, and none of what is in it. */
export const closureNoIdsAccepted: Fault = {
  id: 'closure-no-ids-accepted',
  title: 'accepts an empty list of ids',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'accessRequestIds', (ids) => (isJsonArray(ids) && ids.length === 0 ? ['none'] : ids)),
  ),
};
