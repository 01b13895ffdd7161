import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A framework that wraps what is no list. */
export const closureLoneIdAccepted: Fault = {
  id: 'closure-lone-id-accepted',
  title: 'takes a text for a list of one id',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'accessRequestIds', (ids) => (typeof ids === 'string' ? [ids] : ids)),
  ),
};
