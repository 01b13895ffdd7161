import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** A word that was added to the code and not to the document. */
export const sessionNewStatus: Fault = {
  id: 'session-new-status',
  title: 'shows a status that the document does not know',
  class: 'drift',
  operation: PATCH_SESSION,
  expected: checkId('body-schema'),
  defect: shown((session) => (session['status'] === 'closed' ? { ...session, status: 'archived' } : session)),
};
