import { checkId, isJsonArray } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The limit stands in the documentation only. */
export const closureMaximumIgnored: Fault = {
  id: 'closure-maximum-ignored',
  title: 'has no limit for the number of ids',
  class: 'classic',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'accessRequestIds', (ids) => (isJsonArray(ids) ? ids.slice(0, 500) : ids)),
  ),
};
