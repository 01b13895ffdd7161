import { checkId, isJsonArray } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The limit is off by one. */
export const closure501IdsAccepted: Fault = {
  id: 'closure-501-ids-accepted',
  title: 'accepts 501 ids',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'accessRequestIds', (ids) => (isJsonArray(ids) && ids.length === 501 ? ids.slice(1) : ids)),
  ),
};
