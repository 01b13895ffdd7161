import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The symbol in place of the word. */
export const workflowStatusLowerCase: Fault = {
  id: 'workflow-status-lower-case',
  title: 'shows the status of a workflow in lower case',
  class: 'semantics',
  operation: PASSWORD_RESET,
  expected: checkId('echo'),
  defect: shown((workflow) => withMember(workflow, 'status', (status) => textOf(status).toLowerCase())),
};
