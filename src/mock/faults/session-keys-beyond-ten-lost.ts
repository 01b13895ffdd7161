import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withAttributes } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A limit that nobody remembers. */
export const sessionKeysBeyondTenLost: Fault = {
  id: 'session-keys-beyond-ten-lost',
  title: 'keeps ten attributes of an update',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) => {
    let count = 0;
    return withAttributes(session, (_, value) => {
      count += 1;
      return count > 10 ? undefined : value;
    });
  }),
};
