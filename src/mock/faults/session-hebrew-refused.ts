import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, attributeTexts } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A pattern of the letters that somebody knew. */
export const sessionHebrewRefused: Fault = {
  id: 'session-hebrew-refused',
  title: 'refuses attributes in Hebrew',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('attributes', (call) =>
    attributeTexts(wrapped(call.json)).some((text) => /\p{Script=Hebrew}/u.test(text)),
  ),
};
