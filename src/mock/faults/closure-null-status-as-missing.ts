import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMembers } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Null and missing are the same to most languages. */
export const closureNullStatusAsMissing: Fault = {
  id: 'closure-null-status-as-missing',
  title: 'takes null for a status that was left out',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMembers(body, (name, value) => (name === 'executionStatus' && value === null ? undefined : value)),
  ),
};
