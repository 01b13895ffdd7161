import type { Behaviour } from '../../call.ts';
import { jsonReply } from '../../reply.ts';
import { SAMPLE_ID } from '../../sample-id.ts';
import { presentSession, type Session } from '../../session.ts';

const SAMPLE: Session = {
  kind: 'session',
  id: SAMPLE_ID,
  uid: SAMPLE_ID.replaceAll('-', ''),
  values: { workflow_id: SAMPLE_ID, requester_id: SAMPLE_ID, requester_type: 'User', status: 'new' },
  attributes: { sample_attribute: 'sample value' },
  runs: 0,
};

/** A reply with a session that does not exist. */
export const sampleSession: Behaviour = (_call, world) =>
  jsonReply(200, { workflow_session: presentSession(SAMPLE, world.layer) });

/** A reply with a list of one such session. */
export const sampleSessions: Behaviour = (_call, world) =>
  jsonReply(200, {
    workflow_sessions: [presentSession(SAMPLE, world.layer)],
    _metadata: { limit: 100, offset: 0, total: 1 },
  });
