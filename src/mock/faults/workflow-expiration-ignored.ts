import { checkId, isJsonObject } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember, withMembers } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A default that wins. */
export const workflowExpirationIgnored: Fault = {
  id: 'workflow-expiration-ignored',
  title: 'gives every workflow the same expiration time',
  class: 'semantics',
  operation: PASSWORD_RESET,
  expected: checkId('echo'),
  defect: shown((workflow) =>
    withMember(workflow, 'options', (options) => (isJsonObject(options) ? withMembers(options, () => 24) : options)),
  ),
};
