import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, attributeTexts } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** Blank is missing to some frameworks. */
export const sessionEmptyValueRefused: Fault = {
  id: 'session-empty-value-refused',
  title: 'refuses empty attributes',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('attributes', (call) => attributeTexts(wrapped(call.json)).includes('')),
};
