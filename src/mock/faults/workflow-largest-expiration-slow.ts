import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { slow } from '../defect/slow.ts';
import type { Fault } from './fault.ts';

/** A loop over every minute. */
export const workflowLargestExpirationSlow: Fault = {
  id: 'workflow-largest-expiration-slow',
  title: 'takes long over the largest expiration time',
  class: 'timing',
  operation: PASSWORD_RESET,
  expected: checkId('response-time'),
  defect: slow((payload) => payload.includes('2147483647')),
};
