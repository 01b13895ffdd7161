import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withTexts } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A file system or a library that composes characters. */
export const sessionValuesNormalised: Fault = {
  id: 'session-values-normalised',
  title: 'normalises the Unicode of attributes',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) => withTexts(session, (text) => text.normalize('NFC'))),
};
