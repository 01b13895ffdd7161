import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A language that turns one into the other. */
export const workflowNameANumber: Fault = {
  id: 'workflow-name-a-number',
  title: 'takes a number for the name of a workflow',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withMember(workflow, 'name', (name) => (typeof name === 'number' ? textOf(name) : name)),
  ),
};
