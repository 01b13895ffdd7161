import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A column too narrow for the text, with errors switched off. */
export const actionDescriptionNull: Fault = {
  id: 'action-description-null',
  title: 'shows null in place of long descriptions',
  class: 'response-schema',
  operation: CLOSE_SESSION,
  expected: checkId('body-schema'),
  defect: shown((action) =>
    withMember(action, 'description', (text) => (typeof text === 'string' && text.length > 60 ? null : text)),
  ),
};
