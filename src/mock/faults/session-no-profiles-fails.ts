import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, listOf } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** The first of none. */
export const sessionNoProfilesFails: Fault = {
  id: 'session-no-profiles-fails',
  title: 'fails over an empty list of profiles',
  class: 'status',
  operation: PATCH_SESSION,
  expected: checkId('no-server-error'),
  defect: failing(
    (call) => wrapped(call.json)['profile_ids'] !== undefined && listOf(wrapped(call.json), 'profile_ids').length === 0,
  ),
};
