import { checkId, type MutableJsonObject } from '../../core/index.ts';
import { GET_SESSION, PATCH_SESSION } from '../defect/operations.ts';
import { jsonReply } from '../reply.ts';
import { presentSession } from '../session.ts';
import type { Fault } from './fault.ts';

/** A default object that all share. */
export const sessionAttributesShared: Fault = {
  id: 'session-attributes-shared',
  title: 'shows attributes of one session in others',
  class: 'semantics',
  operation: PATCH_SESSION,
  also: [GET_SESSION],
  expected: checkId('partial-update'),
  defect: (standard) => {
    const shared: MutableJsonObject = {};
    return {
      behave: (call, world) => {
        const reply = standard.behave(call, world);
        const id = call.pathParameters.get('id') ?? '';
        const session = world.sessions.get(id);
        if (session === undefined || reply.status !== 200) return reply;
        for (const [name, value] of Object.entries(session.attributes)) shared[name] ??= value;
        const mixed = { ...session, attributes: { ...shared, ...session.attributes } };
        return jsonReply(200, { workflow_session: presentSession(mixed, world.layer) });
      },
    };
  },
};
