import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { jsonReply } from '../reply.ts';
import { presentSession } from '../session.ts';
import type { Fault } from './fault.ts';

/** A cache without the id in its key. */
export const sessionOfSomebodyElse: Fault = {
  id: 'session-of-somebody-else',
  title: 'answers with another session than the one addressed',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('identity'),
  defect: (standard) => {
    let first: string | undefined;
    return {
      behave: (call, world) => {
        first ??= call.pathParameters.get('id');
        const reply = standard.behave(call, world);
        const other = first === undefined ? undefined : world.sessions.get(first);
        return reply.status === 200 && other !== undefined
          ? jsonReply(200, { workflow_session: presentSession(other, world.layer) })
          : reply;
      },
    };
  },
};
