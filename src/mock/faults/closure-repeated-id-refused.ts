import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { listOf } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A rule that the document does not know. */
export const closureRepeatedIdRefused: Fault = {
  id: 'closure-repeated-id-refused',
  title: 'refuses a list that has an id twice',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('valid-accepted'),
  defect: refusing('accessRequestIds', (call) => {
    const ids = listOf(call.json, 'accessRequestIds');
    return new Set(ids).size < ids.length;
  }),
};
