import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { failing } from '../defect/refusing.ts';
import { expirationOf } from '../defect/expiration.ts';
import type { Fault } from './fault.ts';

/** One more than the largest integer does not fit. */
export const workflowLargestExpirationFails: Fault = {
  id: 'workflow-largest-expiration-fails',
  title: 'fails over the largest expiration time',
  class: 'status',
  operation: PASSWORD_RESET,
  expected: checkId('no-server-error'),
  defect: failing((call) => expirationOf(call) === 2 ** 31 - 1),
};
