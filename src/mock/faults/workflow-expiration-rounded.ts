import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withExpiration } from '../defect/expiration.ts';
import type { Fault } from './fault.ts';

/** A cast to an integer. */
export const workflowExpirationRounded: Fault = {
  id: 'workflow-expiration-rounded',
  title: 'rounds expiration times with a fraction',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withExpiration(workflow, (minutes) =>
      typeof minutes === 'number' ? Math.max(Math.ceil(minutes), minutes > 0 ? 1 : minutes) : minutes,
    ),
  ),
};
