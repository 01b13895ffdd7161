import { checkId, isJsonObject } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** Empty is missing to some frameworks. */
export const workflowEmptyOptionsRefused: Fault = {
  id: 'workflow-empty-options-refused',
  title: 'refuses options without anything in them',
  class: 'acceptance',
  operation: PASSWORD_RESET,
  expected: checkId('valid-accepted'),
  defect: refusing('options', (call) => {
    const { options } = wrapped(call.json);
    return isJsonObject(options) && Object.keys(options).length === 0;
  }),
};
