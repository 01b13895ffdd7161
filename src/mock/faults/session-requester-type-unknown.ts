import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Assignments that fail are skipped. */
export const sessionRequesterTypeUnknown: Fault = {
  id: 'session-requester-type-unknown',
  title: 'skips a type of requester that it does not know',
  class: 'classic',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) =>
    withMember(session, 'requester_type', (type) =>
      ['User', 'NeprofileUser', 'NeaccessUser'].some((known) => known === type) || typeof type !== 'string'
        ? type
        : undefined,
    ),
  ),
};
