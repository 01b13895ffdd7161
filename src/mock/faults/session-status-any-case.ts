import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** An enum that is looked up without regard to letter case. */
export const sessionStatusAnyCase: Fault = {
  id: 'session-status-any-case',
  title: 'takes a status in any letter case',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) =>
    withMember(session, 'status', (status) =>
      typeof status === 'string' && !status.startsWith('AUTH') ? status.toLowerCase() : status,
    ),
  ),
};
