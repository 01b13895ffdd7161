import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import { SESSION_STATUSES } from '../session-status.ts';
import type { Fault } from './fault.ts';

/** Assignments that fail are skipped. */
export const sessionStatusUnknownSkipped: Fault = {
  id: 'session-status-unknown-skipped',
  title: 'skips a status that it does not know',
  class: 'classic',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) =>
    withMember(session, 'status', (status) =>
      SESSION_STATUSES.some((known) => known === status) || typeof status !== 'string' ? status : undefined,
    ),
  ),
};
