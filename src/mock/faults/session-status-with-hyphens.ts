import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Two spellings of one word. */
export const sessionStatusWithHyphens: Fault = {
  id: 'session-status-with-hyphens',
  title: 'takes hyphens for underscores in a status',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) =>
    withMember(session, 'status', (status) =>
      typeof status === 'string' && !status.startsWith('AUTH') ? status.replaceAll('-', '_') : status,
    ),
  ),
};
