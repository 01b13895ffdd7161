import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, listOf } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A rule that the document does not know. */
export const sessionRepeatedProfileRefused: Fault = {
  id: 'session-repeated-profile-refused',
  title: 'refuses a list that has a profile twice',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('profile_ids', (call) => {
    const ids = listOf(wrapped(call.json), 'profile_ids');
    return new Set(ids).size < ids.length;
  }),
};
