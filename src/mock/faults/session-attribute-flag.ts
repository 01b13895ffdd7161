import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withAttributes, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A language that turns one into the other. */
export const sessionAttributeFlag: Fault = {
  id: 'session-attribute-flag',
  title: 'takes flags for attributes',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) =>
    withAttributes(session, (_, value) => (typeof value === 'boolean' ? textOf(value) : value)),
  ),
};
