import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { acceptedBody } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** The root element by the name of the table. */
export const workflowWrapperInThePlural: Fault = {
  id: 'workflow-wrapper-in-the-plural',
  title: 'calls the wrapper of a new workflow `workflows`',
  class: 'response-schema',
  operation: PASSWORD_RESET,
  expected: checkId('body-schema'),
  defect: acceptedBody((body) => ({ workflows: body['workflow'] ?? null })),
};
