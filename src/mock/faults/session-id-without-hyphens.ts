import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Ids as the database keeps them. */
export const sessionIdWithoutHyphens: Fault = {
  id: 'session-id-without-hyphens',
  title: 'shows the id of a session without hyphens',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => withMember(session, 'id', (id) => textOf(id).replaceAll('-', ''))),
};
