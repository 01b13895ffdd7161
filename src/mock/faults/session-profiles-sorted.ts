import { checkId, isJsonArray } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A query without an order, or with another one. */
export const sessionProfilesSorted: Fault = {
  id: 'session-profiles-sorted',
  title: 'sorts profiles',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) =>
    withMember(session, 'profile_ids', (ids) =>
      isJsonArray(ids) ? ids.toSorted((left, right) => textOf(left).localeCompare(textOf(right))) : ids,
    ),
  ),
};
