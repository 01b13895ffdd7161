import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** What belongs into a page is done to the value. */
export const actionDescriptionEscaped: Fault = {
  id: 'action-description-escaped',
  title: 'escapes markup in descriptions',
  class: 'semantics',
  operation: USERNAME_PASSWORD,
  expected: checkId('echo'),
  defect: takenFor((action) =>
    withMember(action, 'description', (text) => (typeof text === 'string' ? text.replaceAll('<', '&lt;') : text)),
  ),
};
