import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withAttributes } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A check outside of the loop. */
export const sessionLaterAttributesUnchecked: Fault = {
  id: 'session-later-attributes-unchecked',
  title: 'looks at the type of the first attribute only',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: takenFor((session) => {
    let first = true;
    return withAttributes(session, (_, value) => {
      const isFirst = first;
      first = false;
      return isFirst || typeof value === 'string' ? value : 'unchecked';
    });
  }),
};
