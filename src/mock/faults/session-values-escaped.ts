import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** What belongs into a page is done to the value. */
export const sessionValuesEscaped: Fault = {
  id: 'session-values-escaped',
  title: 'escapes ampersands in attributes',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) => withTexts(session, (text) => text.replaceAll('&', '&amp;'))),
};
