import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A state that somebody thought makes no sense. */
export const actionArchivedRefused: Fault = {
  id: 'action-archived-refused',
  title: 'refuses an action that is archived from the start',
  class: 'acceptance',
  operation: USERNAME_PASSWORD,
  expected: checkId('valid-accepted'),
  defect: refusing('archived', (call) => wrapped(call.json)['archived'] === true),
};
