import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** A column that is only filled sometimes. */
export const sessionExtraPropertySometimes: Fault = {
  id: 'session-extra-property-sometimes',
  title: 'shows who rejected a session that is rejected',
  class: 'drift',
  operation: PATCH_SESSION,
  expected: checkId('undocumented-property'),
  defect: shown((session) => (session['status'] === 'rejected' ? { ...session, rejected_by: 'Jo Doe' } : session)),
};
