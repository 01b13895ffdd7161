import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withExpiration } from '../defect/expiration.ts';
import type { Fault } from './fault.ts';

/** A number is a number. */
export const workflowExpirationNegative: Fault = {
  id: 'workflow-expiration-negative',
  title: 'accepts negative expiration times',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withExpiration(workflow, (minutes) => (typeof minutes === 'number' && minutes < 0 ? 1 : minutes)),
  ),
};
