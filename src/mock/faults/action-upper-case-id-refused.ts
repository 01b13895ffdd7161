import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { wrapped, textOf } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** A pattern that knows one letter case. */
export const actionUpperCaseIdRefused: Fault = {
  id: 'action-upper-case-id-refused',
  title: 'refuses ids with capital letters',
  class: 'acceptance',
  operation: CLOSE_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('workflow_id', (call) => /[A-F]/u.test(textOf(wrapped(call.json)['workflow_id']))),
};
