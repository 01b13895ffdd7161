import { checkId } from '../../core/index.ts';
import { GET_SESSION, PATCH_SESSION } from '../defect/operations.ts';
import { jsonReply } from '../reply.ts';
import { presentSession, type Session } from '../session.ts';
import type { Fault } from './fault.ts';

/** A cache that is filled before the write. */
export const sessionReadStale: Fault = {
  id: 'session-read-stale',
  title: 'shows a session as it was before its last update',
  class: 'semantics',
  operation: PATCH_SESSION,
  also: [GET_SESSION],
  expected: checkId('persistence'),
  defect: (standard) => {
    const previous = new Map<string, Session>();
    return {
      behave: (call, world) => {
        const id = call.pathParameters.get('id')?.toLowerCase() ?? '';
        const before = world.sessions.get(id);
        const reply = standard.behave(call, world);
        if (call.operation.method === 'PATCH' && before !== undefined) previous.set(id, before);
        const stale = previous.get(id);
        return call.operation.method === 'GET' && stale !== undefined
          ? jsonReply(200, { workflow_session: presentSession(stale, world.layer) })
          : reply;
      },
    };
  },
};
