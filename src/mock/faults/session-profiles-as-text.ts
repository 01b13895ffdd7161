import { checkId, isJsonArray } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A column of texts without a way back. */
export const sessionProfilesAsText: Fault = {
  id: 'session-profiles-as-text',
  title: 'shows a list of profiles as one text',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) =>
    withMember(session, 'profile_ids', (ids) => (isJsonArray(ids) ? ids.map(textOf).join(',') : ids)),
  ),
};
