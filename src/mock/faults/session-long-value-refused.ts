import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, attributeTexts } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** The width of a column. */
export const sessionLongValueRefused: Fault = {
  id: 'session-long-value-refused',
  title: 'refuses attributes of more than 255 characters',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('attributes', (call) => attributeTexts(wrapped(call.json)).some((text) => text.length > 255)),
};
