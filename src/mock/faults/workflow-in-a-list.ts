import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { acceptedBody } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** The query for many in place of the query for one. */
export const workflowInAList: Fault = {
  id: 'workflow-in-a-list',
  title: 'shows a new workflow as a list of one',
  class: 'response-schema',
  operation: PASSWORD_RESET,
  expected: checkId('body-schema'),
  defect: acceptedBody((body) => ({ workflow: [body['workflow'] ?? null] })),
};
