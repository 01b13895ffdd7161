import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A database without booleans. */
export const actionArchivedAsDigit: Fault = {
  id: 'action-archived-as-digit',
  title: 'takes 0 and 1 for a flag',
  class: 'acceptance',
  operation: USERNAME_PASSWORD,
  expected: checkId('invalid-refused'),
  defect: takenFor((action) =>
    withMember(action, 'archived', (flag) => (flag === 0 || flag === 1 ? flag === 1 : flag)),
  ),
};
