import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A newer version of the model behind an older document. */
export const sessionStatusAsObject: Fault = {
  id: 'session-status-as-object',
  title: 'shows the status as an object with a name',
  class: 'response-schema',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => withMember(session, 'status', (name) => ({ name }))),
};
