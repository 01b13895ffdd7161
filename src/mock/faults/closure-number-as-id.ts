import { checkId, isJsonArray } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A language that turns one into the other. */
export const closureNumberAsId: Fault = {
  id: 'closure-number-as-id',
  title: 'takes numbers for ids',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'accessRequestIds', (ids) =>
      isJsonArray(ids) ? ids.map((id) => (typeof id === 'number' ? textOf(id) : id)) : ids,
    ),
  ),
};
