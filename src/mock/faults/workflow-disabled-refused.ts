import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** One of two words is forgotten. */
export const workflowDisabledRefused: Fault = {
  id: 'workflow-disabled-refused',
  title: 'refuses to create a workflow that is disabled',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('valid-accepted'),
  defect: refusing('status', (call) => wrapped(call.json)['status'] === 'Disabled'),
};
