import type { Call } from '../../call.ts';
import { refuse } from '../../refuse.ts';
import type { Reply } from '../../reply.ts';
import { isUuid } from '../../rules/uuid.ts';
import type { Session } from '../../session.ts';
import type { World } from '../../world.ts';
import { refuseAttributes } from './refuse-attributes.ts';

/** The session that the path names, in either letter case; or 400 for what is no id at all, 404 for an unknown one. */
export function findSession(call: Call, world: World): Session | Reply {
  const id = call.pathParameters.get('id') ?? '';
  if (!isUuid(id)) return refuseAttributes('path', [{ attribute: 'id', message: 'must be a UUID' }], world);
  return (
    world.sessions.get(id.toLowerCase()) ??
    refuse('nerm', { status: 404, text: `There is no workflow session ${id}.` }, world)
  );
}
