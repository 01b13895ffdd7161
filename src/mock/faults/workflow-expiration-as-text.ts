import { checkId, isJsonObject } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { shown } from '../defect/accepted.ts';
import { withMember, withMembers, textOf } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Options kept in a column of texts. */
export const workflowExpirationAsText: Fault = {
  id: 'workflow-expiration-as-text',
  title: 'shows the expiration time as text',
  class: 'response-schema',
  operation: PASSWORD_RESET,
  expected: checkId('body-schema'),
  defect: shown((workflow) =>
    withMember(workflow, 'options', (options) =>
      isJsonObject(options) ? withMembers(options, (_, value) => textOf(value)) : options,
    ),
  ),
};
