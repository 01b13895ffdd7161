import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A library that reads every notation of a UUID. */
export const actionWorkflowInBraces: Fault = {
  id: 'action-workflow-in-braces',
  title: 'takes ids in braces',
  class: 'acceptance',
  operation: CLOSE_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((action) => withMember(action, 'workflow_id', (id) => textOf(id).replace(/^\{(.*)\}$/u, '$1'))),
};
