import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { refusedWith } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** A setting for development that went live. */
export const refusalWithStackTrace: Fault = {
  id: 'refusal-with-stack-trace',
  title: 'sends a stack trace with its refusals',
  class: 'error-body',
  operation: CLOSE_SESSION,
  expected: checkId('no-internal-leak'),
  defect: refusedWith({
    error: "undefined method 'id' for nil",
    errors: { description: "app/models/workflow_action.rb:42:in 'validate'" },
  }),
};
