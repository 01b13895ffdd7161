import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A cast that turns nothing into false. */
export const actionArchivedNull: Fault = {
  id: 'action-archived-null',
  title: 'takes null for false',
  class: 'acceptance',
  operation: USERNAME_PASSWORD,
  expected: checkId('invalid-refused'),
  defect: takenFor((action) => withMember(action, 'archived', (flag) => flag ?? false)),
};
