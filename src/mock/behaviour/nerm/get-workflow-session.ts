import type { Behaviour } from '../../call.ts';
import { jsonReply } from '../../reply.ts';
import { presentSession } from '../../session.ts';
import { findSession } from './find-session.ts';

/** Shows one session. */
export const getWorkflowSession: Behaviour = (call, world) => {
  const session = findSession(call, world);
  if (session.kind === 'reply') return session;
  return jsonReply(200, { workflow_session: presentSession(session, world.layer) });
};
