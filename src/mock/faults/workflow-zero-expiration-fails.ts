import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { failing } from '../defect/refusing.ts';
import { expirationOf } from '../defect/expiration.ts';
import type { Fault } from './fault.ts';

/** A division that comes before the check. */
export const workflowZeroExpirationFails: Fault = {
  id: 'workflow-zero-expiration-fails',
  title: 'fails over an expiration time of 0',
  class: 'status',
  operation: PASSWORD_RESET,
  expected: checkId('no-server-error'),
  defect: failing((call) => expirationOf(call) === 0),
};
