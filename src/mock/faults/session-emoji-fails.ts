import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, attributeTexts } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A column in a character set of three bytes. */
export const sessionEmojiFails: Fault = {
  id: 'session-emoji-fails',
  title: 'fails over characters beyond 16 bits in attributes',
  class: 'status',
  operation: PATCH_SESSION,
  expected: checkId('no-server-error'),
  defect: failing((call) => attributeTexts(wrapped(call.json)).some((text) => /[\u{10000}-\u{10FFFF}]/u.test(text))),
};
