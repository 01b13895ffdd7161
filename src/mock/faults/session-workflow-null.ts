import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The workflow is left out of what is loaded. */
export const sessionWorkflowNull: Fault = {
  id: 'session-workflow-null',
  title: 'shows a session without its workflow',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => withMember(session, 'workflow_id', () => null)),
};
