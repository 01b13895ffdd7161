import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** An enum that is looked up without regard to letter case. */
export const workflowStatusAnyCase: Fault = {
  id: 'workflow-status-any-case',
  title: 'takes a workflow status in any letter case',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withMember(workflow, 'status', (status) => (textOf(status).toLowerCase() === 'enabled' ? 'Enabled' : status)),
  ),
};
