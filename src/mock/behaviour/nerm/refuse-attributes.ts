import { refuse } from '../../refuse.ts';
import type { Reply } from '../../reply.ts';
import type { Problem } from '../../rules/problem.ts';
import type { World } from '../../world.ts';

/** NERM's 400 for an object, named in words, some of whose attributes are wrong. */
export function refuseAttributes(object: string, problems: readonly Problem[], world: World): Reply {
  return refuse('nerm', { status: 400, text: `The ${object} was not accepted as sent.`, problems }, world);
}
