import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import { SAMPLE_ID } from '../sample-id.ts';
import type { Fault } from './fault.ts';

/** The format is left to whoever reads it later. */
export const actionWorkflowAnyText: Fault = {
  id: 'action-workflow-any-text',
  title: 'takes any text for the id of a workflow',
  class: 'acceptance',
  operation: USERNAME_PASSWORD,
  expected: checkId('invalid-refused'),
  defect: takenFor((action) => withMember(action, 'workflow_id', (id) => (typeof id === 'string' ? SAMPLE_ID : id))),
};
