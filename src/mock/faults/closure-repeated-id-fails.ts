import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { listOf } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A unique index, and an error that nobody catches. */
export const closureRepeatedIdFails: Fault = {
  id: 'closure-repeated-id-fails',
  title: 'fails over an id that is there twice',
  class: 'status',
  operation: CLOSE_REQUESTS,
  expected: checkId('no-server-error'),
  defect: failing(
    (call) => new Set(listOf(call.json, 'accessRequestIds')).size < listOf(call.json, 'accessRequestIds').length,
  ),
};
