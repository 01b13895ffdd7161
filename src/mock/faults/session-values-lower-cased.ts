import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A normalisation for searching that is shown as well. */
export const sessionValuesLowerCased: Fault = {
  id: 'session-values-lower-cased',
  title: 'turns attributes into lower case',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) => withTexts(session, (text) => text.toLowerCase())),
};
