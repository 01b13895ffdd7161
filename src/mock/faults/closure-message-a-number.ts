import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A language that turns one into the other. */
export const closureMessageANumber: Fault = {
  id: 'closure-message-a-number',
  title: 'takes a number for a message',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'message', (text) => (typeof text === 'number' ? textOf(text) : text)),
  ),
};
