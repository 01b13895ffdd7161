import type { JsonValue } from '../../core/index.ts';
import type { Call } from '../call.ts';
import type { Reply } from '../reply.ts';
import type { World } from '../world.ts';
import { behaving } from './behaving.ts';
import type { Defect } from './defect.ts';

/** Requests whose data is refused get the reply that `change` makes of the right one. */
export function refused(change: (reply: Reply, call: Call, world: World) => Reply): Defect {
  return behaving((next, call, world) => {
    const reply = next();
    return reply.status === 400 ? change(reply, call, world) : reply;
  });
}

/** Requests whose data is refused get this body. */
export function refusedWith(value: JsonValue): Defect {
  return refused((reply) => ({ ...reply, body: { kind: 'json', value } }));
}
