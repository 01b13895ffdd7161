import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMembers } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Null and missing are the same to most languages. */
export const workflowOptionsNullAccepted: Fault = {
  id: 'workflow-options-null-accepted',
  title: 'takes null for options that were left out',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) =>
    withMembers(workflow, (name, value) => (name === 'options' && value === null ? undefined : value)),
  ),
};
