import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped, attributeTexts } from '../defect/members.ts';
import { failing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A statement with more parameters than it may have. */
export const sessionManyAttributesFail: Fault = {
  id: 'session-many-attributes-fail',
  title: 'fails over more than 99 attributes',
  class: 'status',
  operation: PATCH_SESSION,
  expected: checkId('no-server-error'),
  defect: failing((call) => attributeTexts(wrapped(call.json)).length > 99),
};
