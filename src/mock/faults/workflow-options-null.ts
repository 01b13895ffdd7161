import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** Every column is shown, set or not. */
export const workflowOptionsNull: Fault = {
  id: 'workflow-options-null',
  title: 'shows options that nobody sent as null',
  class: 'response-schema',
  operation: PASSWORD_RESET,
  expected: checkId('body-schema'),
  defect: shown((workflow) => ({ options: null, ...workflow })),
};
