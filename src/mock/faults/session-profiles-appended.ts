import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, listOf } from '../defect/members.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** A relation that only grows. */
export const sessionProfilesAppended: Fault = {
  id: 'session-profiles-appended',
  title: 'adds profiles to those that are there',
  class: 'classic',
  operation: PATCH_SESSION,
  expected: checkId('idempotence'),
  defect: keepingAndShowing((after, before, call) =>
    wrapped(call.json)['profile_ids'] === undefined
      ? after
      : {
          ...after,
          values: {
            ...after.values,
            profile_ids: [...listOf(before.values, 'profile_ids'), ...listOf(after.values, 'profile_ids')],
          },
        },
  ),
};
