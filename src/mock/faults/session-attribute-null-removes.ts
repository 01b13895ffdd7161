import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withAttributes } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** What merge patches mean by null. */
export const sessionAttributeNullRemoves: Fault = {
  id: 'session-attribute-null-removes',
  title: 'takes null for the wish to remove an attribute',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) => withAttributes(session, (_, value) => (value === null ? undefined : value))),
};
