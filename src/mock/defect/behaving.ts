import type { Call } from '../call.ts';
import type { Reply } from '../reply.ts';
import type { World } from '../world.ts';
import type { Defect } from './defect.ts';

/** What the operation would do without the defect; with another call, what it would do for that one. */
export type Next = (call?: Call) => Reply;

/** The operation behaves as `behave` says. */
export function behaving(behave: (next: Next, call: Call, world: World) => Reply): Defect {
  return (standard) => ({
    behave: (call, world) => behave((other = call) => standard.behave(other, world), call, world),
  });
}
