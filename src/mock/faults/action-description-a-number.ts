import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A language that turns one into the other. */
export const actionDescriptionANumber: Fault = {
  id: 'action-description-a-number',
  title: 'takes a number for a description',
  class: 'acceptance',
  operation: CLOSE_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((action) =>
    withMember(action, 'description', (text) => (typeof text === 'number' ? textOf(text) : text)),
  ),
};
