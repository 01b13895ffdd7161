import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { accepted } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** A framework that wants its paths so. */
export const actionRedirected: Fault = {
  id: 'action-redirected',
  title: 'redirects to the path with a slash at its end',
  class: 'status',
  operation: USERNAME_PASSWORD,
  expected: checkId('status-documented'),
  defect: accepted((reply) => ({
    ...reply,
    status: 308,
    headers: [...reply.headers, ['Location', '/api/workflow_actions/']],
  })),
};
