import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Every parameter is trimmed. */
export const actionBlankAroundId: Fault = {
  id: 'action-blank-around-id',
  title: 'takes ids with blanks around them',
  class: 'acceptance',
  operation: USERNAME_PASSWORD,
  expected: checkId('invalid-refused'),
  defect: takenFor((action) => withMember(action, 'workflow_id', (id) => (typeof id === 'string' ? id.trim() : id))),
};
