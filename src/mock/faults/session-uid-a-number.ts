import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A uid that is a counter inside. */
export const sessionUidANumber: Fault = {
  id: 'session-uid-a-number',
  title: 'shows the uid of a session as a number',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => withMember(session, 'uid', () => 17)),
};
