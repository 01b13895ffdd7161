import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A framework that wraps what is no list. */
export const sessionLoneProfileAccepted: Fault = {
  id: 'session-lone-profile-accepted',
  title: 'takes one profile for a list of one',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) => withMember(session, 'profile_ids', (ids) => (typeof ids === 'string' ? [ids] : ids))),
};
