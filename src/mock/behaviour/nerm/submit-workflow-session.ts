import type { Behaviour } from '../../call.ts';
import { jsonReply } from '../../reply.ts';
import { SESSION_CREATION } from '../../session-shape.ts';
import { changeSession, presentSession, type Session } from '../../session.ts';
import type { World } from '../../world.ts';
import { inspectSession } from './inspect-session.ts';
import { refuseAttributes } from './refuse-attributes.ts';

/** Creates a session, and runs it on demand. */
export const submitWorkflowSession: Behaviour = (call, world) => {
  const { accepted, run, problems } = inspectSession(call, SESSION_CREATION);
  if (problems.length > 0) return refuseAttributes('workflow session', problems, world);
  const session = changeSession(newSession(world), accepted, run);
  world.sessions.add(session);
  return jsonReply(200, { workflow_session: presentSession(session, world.layer) });
};

/** The published schema wants a `uid` of 32 characters; its own sample shows a short one. */
function newSession({ ids, layer }: World): Session {
  const uid = layer === 'corrected' ? `ws-${String(ids.sequence()).padStart(6, '0')}` : ids.hex();
  return { kind: 'session', id: ids.uuid(), uid, values: { status: 'new' }, attributes: {}, runs: 0 };
}
