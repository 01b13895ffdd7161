import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withExpiration } from '../defect/expiration.ts';
import type { Fault } from './fault.ts';

/** A limit that is off by one. */
export const workflowExpirationZero: Fault = {
  id: 'workflow-expiration-zero',
  title: 'accepts an expiration time of 0',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) => withExpiration(workflow, (minutes) => (minutes === 0 ? 1 : minutes))),
};
