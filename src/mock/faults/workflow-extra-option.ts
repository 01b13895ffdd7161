import { checkId, isJsonObject } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A column that was added. */
export const workflowExtraOption: Fault = {
  id: 'workflow-extra-option',
  title: 'shows a unit beside the expiration time',
  class: 'drift',
  operation: PASSWORD_RESET,
  expected: checkId('undocumented-property'),
  defect: shown((workflow) =>
    withMember(workflow, 'options', (options) => (isJsonObject(options) ? { ...options, unit: 'hours' } : options)),
  ),
};
