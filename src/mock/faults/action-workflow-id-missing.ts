import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A column that is not on the list of what is shown. */
export const actionWorkflowIdMissing: Fault = {
  id: 'action-workflow-id-missing',
  title: 'leaves the workflow out of a new action',
  class: 'response-schema',
  operation: USERNAME_PASSWORD,
  expected: checkId('body-schema'),
  defect: shown((action) => withMember(action, 'workflow_id', () => undefined)),
};
