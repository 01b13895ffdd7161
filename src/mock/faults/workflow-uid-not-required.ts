import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import type { Fault } from './fault.ts';

/** A convenience that the document does not know. */
export const workflowUidNotRequired: Fault = {
  id: 'workflow-uid-not-required',
  title: 'makes up a uid where none is sent',
  class: 'classic',
  operation: PASSWORD_RESET,
  expected: checkId('invalid-refused'),
  defect: takenFor((workflow) => ({ uid: 'made_up', ...workflow })),
};
