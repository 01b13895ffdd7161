import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A normalisation for searching that is shown as well. */
export const workflowUidLowerCased: Fault = {
  id: 'workflow-uid-lower-cased',
  title: 'turns uids into lower case',
  class: 'semantics',
  operation: PASSWORD_RESET,
  expected: checkId('echo'),
  defect: shown((workflow) => withMember(workflow, 'uid', (uid) => textOf(uid).toLowerCase())),
};
