import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { refusing } from '../defect/refusing.ts';
import { expirationOf } from '../defect/expiration.ts';
import type { Fault } from './fault.ts';

/** The limit is off by one. */
export const workflowShortestExpirationRefused: Fault = {
  id: 'workflow-shortest-expiration-refused',
  title: 'refuses an expiration time of 1',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('valid-accepted'),
  defect: refusing('expiration_time', (call) => expirationOf(call) === 1),
};
