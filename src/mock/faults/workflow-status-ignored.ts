import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The list of words stands in the documentation only. */
export const workflowStatusIgnored: Fault = {
  id: 'workflow-status-ignored',
  title: 'takes any text for the status of a workflow',
  class: 'classic',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withMember(workflow, 'status', (status) => (typeof status === 'string' ? 'Enabled' : status)),
  ),
};
