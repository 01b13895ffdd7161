import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMembers } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A column that is not on the list of what may be written. */
export const actionArchivedIgnored: Fault = {
  id: 'action-archived-ignored',
  title: 'never creates an action that is archived',
  class: 'semantics',
  operation: CLOSE_SESSION,
  expected: checkId('echo'),
  defect: takenFor((action) =>
    withMembers(action, (name, value) => (name === 'archived' && typeof value === 'boolean' ? undefined : value)),
  ),
};
