import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withExpiration } from '../defect/expiration.ts';
import type { Fault } from './fault.ts';

/** Forms send numbers as texts. */
export const workflowExpirationAsDigits: Fault = {
  id: 'workflow-expiration-as-digits',
  title: 'takes a text of digits for an expiration time',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withExpiration(workflow, (minutes) => (typeof minutes === 'string' && /^\d+$/u.test(minutes) ? 1 : minutes)),
  ),
};
