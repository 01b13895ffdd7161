import { checkId, isJsonArray } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** One of several lookups fails and nobody looks. */
export const sessionProfileNullLate: Fault = {
  id: 'session-profile-null-late',
  title: 'shows the third of several profiles as null',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) =>
    withMember(session, 'profile_ids', (ids) =>
      isJsonArray(ids) ? ids.map((id, index) => (index === 2 ? null : id)) : ids,
    ),
  ),
};
