import type { Behaviour } from '../../call.ts';
import { refuse } from '../../refuse.ts';
import { jsonReply } from '../../reply.ts';
import { listOf } from '../../rules/list-of.ts';
import { oneOf } from '../../rules/one-of.ts';
import { inspect, type Shape } from '../../rules/shape.ts';
import { text } from '../../rules/text.ts';

const CLOSURE: Shape = {
  accessRequestIds: { rule: listOf(text, { min: 1, max: 500 }), required: true },
  message: { rule: text, required: false },
  executionStatus: { rule: oneOf(['Terminated', 'Completed']), required: false },
  completionStatus: { rule: oneOf(['Success', 'Incomplete', 'Failure']), required: false },
};

/**
 * Accepts access requests for closing. What becomes of them is decided later and elsewhere, so no id is looked up and
 * nothing is kept.
 */
export const closeAccessRequest: Behaviour = (call, world) => {
  const { problems } = inspect(call.json, CLOSURE);
  if (problems.length === 0) return acceptClosure(call, world);
  return refuse('isc', { status: 400, text: 'The content of the request is not acceptable.', problems }, world);
};

/** The documented 202: an empty object. */
export const acceptClosure: Behaviour = () => jsonReply(202, {});
