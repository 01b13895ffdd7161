import { checkId, isJsonArray } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Nulls are compacted away before anybody looks. */
export const closureNullIdSkipped: Fault = {
  id: 'closure-null-id-skipped',
  title: 'skips ids that are null',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'accessRequestIds', (ids) =>
      isJsonArray(ids) && ids.length > 1 ? ids.filter((id) => id !== null) : ids,
    ),
  ),
};
