import type { Behaviour } from '../../call.ts';
import { jsonReply } from '../../reply.ts';
import { queryInteger } from '../../rules/query-integer.ts';
import { presentSession } from '../../session.ts';
import { refuseAttributes } from './refuse-attributes.ts';

/** Lists sessions, oldest first, a page at a time. Filters and orderings are ignored. */
export const getWorkflowSessions: Behaviour = (call, world) => {
  const limit = queryInteger(call.query, { name: 'limit', min: 1, fallback: 100 });
  const offset = queryInteger(call.query, { name: 'offset', min: 0, fallback: 0 });
  if (typeof limit !== 'number' || typeof offset !== 'number') {
    const problems = [limit, offset].filter((parameter) => typeof parameter !== 'number');
    return refuseAttributes('query', problems, world);
  }
  return jsonReply(200, {
    workflow_sessions: world.sessions.page(offset, limit).map((session) => presentSession(session, world.layer)),
    _metadata: { limit, offset, total: world.sessions.size },
  });
};
