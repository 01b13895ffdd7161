import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { wrapped, textOf } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A firewall that smells scripts. */
export const actionMarkupRefused: Fault = {
  id: 'action-markup-refused',
  title: 'refuses descriptions with angle brackets',
  class: 'acceptance',
  operation: CLOSE_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('description', (call) => textOf(wrapped(call.json)['description']).includes('<')),
};
