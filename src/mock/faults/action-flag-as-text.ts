import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A serialiser that writes every column as text. */
export const actionFlagAsText: Fault = {
  id: 'action-flag-as-text',
  title: 'shows a flag as the text "false"',
  class: 'response-schema',
  operation: CLOSE_SESSION,
  expected: checkId('body-schema'),
  defect: shown((action) => withMember(action, 'archived', textOf)),
};
