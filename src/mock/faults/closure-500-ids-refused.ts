import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { listOf } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** The limit is off by one. */
export const closure500IdsRefused: Fault = {
  id: 'closure-500-ids-refused',
  title: 'refuses 500 ids',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('valid-accepted'),
  defect: refusing('accessRequestIds', (call) => listOf(call.json, 'accessRequestIds').length === 500),
};
