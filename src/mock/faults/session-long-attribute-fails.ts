import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, attributeTexts } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A column of that width, and an error that nobody catches. */
export const sessionLongAttributeFails: Fault = {
  id: 'session-long-attribute-fails',
  title: 'fails over attributes of more than 4000 characters',
  class: 'status',
  operation: PATCH_SESSION,
  expected: checkId('no-server-error'),
  defect: failing((call) => attributeTexts(wrapped(call.json)).some((text) => text.length > 4_000)),
};
