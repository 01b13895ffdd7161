import { checkId, isJsonArray } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import { SAMPLE_ID } from '../sample-id.ts';
import type { Fault } from './fault.ts';

/** A check outside of the loop. */
export const sessionLateProfilesUnchecked: Fault = {
  id: 'session-late-profiles-unchecked',
  title: 'looks at the first profile of a list only',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) =>
    withMember(session, 'profile_ids', (ids) =>
      isJsonArray(ids) ? ids.map((id, index) => (index === 0 ? id : SAMPLE_ID)) : ids,
    ),
  ),
};
