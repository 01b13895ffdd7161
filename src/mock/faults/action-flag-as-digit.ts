import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A database without booleans. */
export const actionFlagAsDigit: Fault = {
  id: 'action-flag-as-digit',
  title: 'shows flags as 0 and 1',
  class: 'response-schema',
  operation: USERNAME_PASSWORD,
  expected: checkId('body-schema'),
  defect: shown((action) => withMember(action, 'skippable', Number)),
};
