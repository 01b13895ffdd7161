import type { Call } from '../call.ts';
import { jsonReply } from '../reply.ts';
import { presentSession, type Session } from '../session.ts';
import { behaving } from './behaving.ts';
import type { Defect } from './defect.ts';

/** What a session becomes, by what it should become, what it was, and the call. */
export type Becomes = (after: Session, before: Session, call: Call) => Session;

/** Accepted updates are answered as they should be, and something else is kept. */
export function keeping(become: Becomes): Defect {
  return updating(become, { isShown: false });
}

/** Accepted updates keep something else than they should, and show it. */
export function keepingAndShowing(become: Becomes): Defect {
  return updating(become, { isShown: true });
}

function updating(become: Becomes, { isShown }: { readonly isShown: boolean }): Defect {
  return behaving((next, call, world) => {
    const id = call.pathParameters.get('id')?.toLowerCase() ?? '';
    const before = world.sessions.get(id);
    const reply = next();
    const after = world.sessions.get(id);
    if (before === undefined || after === undefined || reply.status !== 200) return reply;
    const kept = become(after, before, call);
    world.sessions.replace(kept);
    return isShown ? jsonReply(200, { workflow_session: presentSession(kept, world.layer) }) : reply;
  });
}

/** Updates that are refused leave the session as `become` says. */
export function leavingTrace(become: (before: Session, call: Call) => Session): Defect {
  return behaving((next, call, world) => {
    const session = world.sessions.get(call.pathParameters.get('id')?.toLowerCase() ?? '');
    const reply = next();
    if (session !== undefined && reply.status === 400) world.sessions.replace(become(session, call));
    return reply;
  });
}
