import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** Everything that is sent is assigned. */
export const sessionUidOverwritten: Fault = {
  id: 'session-uid-overwritten',
  title: 'lets callers set the uid of a session',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('read-only-kept'),
  defect: keepingAndShowing((after, _, call) => {
    const { uid } = wrapped(call.json);
    return typeof uid === 'string' ? { ...after, uid } : after;
  }),
};
