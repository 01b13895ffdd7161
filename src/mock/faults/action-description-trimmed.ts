import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Every parameter is trimmed. */
export const actionDescriptionTrimmed: Fault = {
  id: 'action-description-trimmed',
  title: 'trims descriptions',
  class: 'semantics',
  operation: CLOSE_SESSION,
  expected: checkId('echo'),
  defect: takenFor((action) =>
    withMember(action, 'description', (text) => (typeof text === 'string' ? text.trim() : text)),
  ),
};
