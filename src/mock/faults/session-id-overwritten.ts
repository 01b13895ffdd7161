import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { acceptedBody } from '../defect/accepted.ts';
import { wrapped } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Everything that is sent is assigned. */
export const sessionIdOverwritten: Fault = {
  id: 'session-id-overwritten',
  title: 'takes an id in the body for a new id',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('read-only-kept'),
  defect: acceptedBody((body, call) => {
    const { id } = wrapped(call.json);
    return typeof id === 'string' ? { workflow_session: { ...wrapped(body), id } } : body;
  }),
};
