import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** An association that is loaded and serialised whole. */
export const workflowProfileTypeAsObject: Fault = {
  id: 'workflow-profile-type-as-object',
  title: 'shows the profile type as an object in place of its id',
  class: 'response-schema',
  operation: PASSWORD_RESET,
  expected: checkId('body-schema'),
  defect: shown((workflow) => withMember(workflow, 'profile_type_id', (id) => ({ id }))),
};
