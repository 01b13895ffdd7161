import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { leavingTrace } from '../defect/keeping.ts';
import { changeSession } from '../session.ts';
import { SESSION_STATUSES } from '../session-status.ts';
import type { Fault } from './fault.ts';

/** Each field is written as soon as it is read. */
export const sessionPartlyWritten: Fault = {
  id: 'session-partly-written',
  title: 'keeps the valid parts of an update that it refuses',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('refusal-leaves-no-trace'),
  defect: leavingTrace((before, call) => {
    const { status } = wrapped(call.json);
    return SESSION_STATUSES.some((known) => known === status)
      ? changeSession(before, { status: status ?? 'new' }, false)
      : before;
  }),
};
