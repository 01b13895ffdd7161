import type { Behaviour } from '../../call.ts';
import { jsonReply } from '../../reply.ts';
import { SESSION_UPDATE } from '../../session-shape.ts';
import { changeSession, presentSession } from '../../session.ts';
import { findSession } from './find-session.ts';
import { inspectSession } from './inspect-session.ts';
import { refuseAttributes } from './refuse-attributes.ts';

/** Updates a session, and runs it on demand. All or nothing. */
export const patchWorkflowSession: Behaviour = (call, world) => {
  const session = findSession(call, world);
  if (session.kind === 'reply') return session;
  const { accepted, run, problems } = inspectSession(call, SESSION_UPDATE);
  if (problems.length > 0) return refuseAttributes('workflow session', problems, world);
  const changed = changeSession(session, accepted, run);
  world.sessions.replace(changed);
  return jsonReply(200, { workflow_session: presentSession(changed, world.layer) });
};
