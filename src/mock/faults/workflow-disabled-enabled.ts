import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A default that wins. */
export const workflowDisabledEnabled: Fault = {
  id: 'workflow-disabled-enabled',
  title: 'creates every workflow enabled',
  class: 'semantics',
  operation: PASSWORD_RESET,
  expected: checkId('echo'),
  defect: shown((workflow) => withMember(workflow, 'status', () => 'Enabled')),
};
