import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Forms send flags as texts. */
export const actionArchivedAsText: Fault = {
  id: 'action-archived-as-text',
  title: 'takes the text "true" for a flag',
  class: 'acceptance',
  operation: CLOSE_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((action) =>
    withMember(action, 'archived', (flag) => (flag === 'true' || flag === 'false' ? flag === 'true' : flag)),
  ),
};
