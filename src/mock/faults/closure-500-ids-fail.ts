import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { listOf } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A statement with one parameter too many. */
export const closure500IdsFail: Fault = {
  id: 'closure-500-ids-fail',
  title: 'fails over 500 ids',
  class: 'status',
  operation: CLOSE_REQUESTS,
  expected: checkId('no-server-error'),
  defect: failing((call) => listOf(call.json, 'accessRequestIds').length === 500),
};
