import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** An association shown by its label. */
export const sessionRequesterNotAUuid: Fault = {
  id: 'session-requester-not-a-uuid',
  title: 'shows the name of the requester in place of the id',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => withMember(session, 'requester_id', () => 'Jo Doe')),
};
