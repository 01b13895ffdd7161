import { checkId, isJsonArray } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A sample is checked for the sake of speed. */
export const closureLateIdsUnchecked: Fault = {
  id: 'closure-late-ids-unchecked',
  title: 'looks at no id after the tenth',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'accessRequestIds', (ids) =>
      isJsonArray(ids) ? ids.map((id, index) => (index < 10 ? id : 'unchecked')) : ids,
    ),
  ),
};
