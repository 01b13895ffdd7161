import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, attributeTexts } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** Values put into a statement as they are. */
export const sessionApostropheFails: Fault = {
  id: 'session-apostrophe-fails',
  title: 'fails over apostrophes in attributes',
  class: 'classic',
  operation: PATCH_SESSION,
  expected: checkId('no-server-error'),
  defect: failing((call) => attributeTexts(wrapped(call.json)).some((text) => text.includes("'"))),
};
