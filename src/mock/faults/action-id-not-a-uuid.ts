import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** The key of the table in place of the public id. */
export const actionIdNotAUuid: Fault = {
  id: 'action-id-not-a-uuid',
  title: 'numbers actions instead of giving them UUIDs',
  class: 'response-schema',
  operation: CLOSE_SESSION,
  expected: checkId('body-schema'),
  defect: shown((action) => withMember(action, 'id', () => '1042')),
};
