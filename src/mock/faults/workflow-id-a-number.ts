import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The key of the table in place of the public id. */
export const workflowIdANumber: Fault = {
  id: 'workflow-id-a-number',
  title: 'numbers workflows',
  class: 'response-schema',
  operation: PASSWORD_RESET,
  expected: checkId('body-schema'),
  defect: shown((workflow) => withMember(workflow, 'id', () => 1042)),
};
