import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import { withMember, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** An enum that is looked up without regard to letter case. */
export const closureExecutionStatusAnyCase: Fault = {
  id: 'closure-execution-status-any-case',
  title: 'takes an execution status in any letter case',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) =>
    withMember(body, 'executionStatus', (status) =>
      textOf(status).toLowerCase() === 'terminated' ? 'Terminated' : status,
    ),
  ),
};
