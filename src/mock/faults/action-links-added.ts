import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { acceptedBody } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** A member that was added for a newer client. */
export const actionLinksAdded: Fault = {
  id: 'action-links-added',
  title: 'shows links beside an action',
  class: 'drift',
  operation: USERNAME_PASSWORD,
  expected: checkId('undocumented-property'),
  defect: acceptedBody((body) => ({ ...body, _links: { self: '/api/workflow_actions/1' } })),
};
