import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withExpiration } from '../defect/expiration.ts';
import { INT32_MAX } from '../rules/positive-int32.ts';
import type { Fault } from './fault.ts';

/** The column is wider than the document says. */
export const workflowExpirationTooLarge: Fault = {
  id: 'workflow-expiration-too-large',
  title: 'accepts expiration times beyond 32 bits',
  class: 'classic',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withExpiration(workflow, (minutes) => (typeof minutes === 'number' && minutes > INT32_MAX ? INT32_MAX : minutes)),
  ),
};
