import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A lookup with a default for what is not found. */
export const closureCompletionStatusUnknown: Fault = {
  id: 'closure-completion-status-unknown',
  title: 'takes an unknown completion status for the default',
  class: 'classic',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'completionStatus', (status) => (typeof status === 'string' ? 'Failure' : status)),
  ),
};
