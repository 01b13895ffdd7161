import { checkId, isJsonArray } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A set where a list belongs. */
export const sessionProfilesWithoutRepetition: Fault = {
  id: 'session-profiles-without-repetition',
  title: 'keeps each profile of a list once',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) =>
    withMember(session, 'profile_ids', (ids) => (isJsonArray(ids) ? [...new Set(ids)] : ids)),
  ),
};
