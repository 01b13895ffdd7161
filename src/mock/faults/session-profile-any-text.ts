import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import { SAMPLE_ID } from '../sample-id.ts';
import type { Fault } from './fault.ts';

/** The format is left to whoever reads it later. */
export const sessionProfileAnyText: Fault = {
  id: 'session-profile-any-text',
  title: 'takes any text for the id of a profile',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) => withMember(session, 'profile_id', (id) => (typeof id === 'string' ? SAMPLE_ID : id))),
};
