import type { JsonObject } from '../../../core/index.ts';
import type { Behaviour, MockLayer } from '../../call.ts';
import { jsonReply } from '../../reply.ts';
import { flag } from '../../rules/flag.ts';
import { inspectWrapped } from '../../rules/inspect-wrapped.ts';
import type { Shape } from '../../rules/shape.ts';
import { filledText } from '../../rules/text.ts';
import { uuid } from '../../rules/uuid.ts';
import { SAMPLE_ID } from '../../sample-id.ts';
import type { Created } from '../../world.ts';
import { refuseAttributes } from './refuse-attributes.ts';

const ACTION: Shape = {
  workflow_id: { rule: uuid, required: true },
  description: { rule: filledText, required: true },
  archived: { rule: flag, required: false },
};

/** Creates a workflow action. The two documented kinds differ in their paths only. */
export const createAction: Behaviour = (call, world) => {
  const { accepted, problems } = inspectWrapped(call.json, 'workflow_action', ACTION);
  if (problems.length > 0) return refuseAttributes('workflow action', problems, world);
  const action: Created = { id: world.ids.uuid(), values: { archived: false, ...accepted } };
  world.actions.add(action);
  return jsonReply(200, { workflow_action: presentAction(action, world.layer) });
};

/** The reply to a creation that nobody asked for. */
export const sampleAction: Behaviour = (_call, world) => {
  const values = { workflow_id: SAMPLE_ID, description: 'A sample action', archived: false };
  return jsonReply(200, { workflow_action: presentAction({ id: SAMPLE_ID, values }, world.layer) });
};

/**
 * The published schema demands a `page_id`, which no request of these kinds can supply, and knows no `id`: as published,
 * the action's own id stands in for its page.
 */
function presentAction({ id, values }: Created, layer: MockLayer): JsonObject {
  const identity: JsonObject = layer === 'corrected' ? { id } : { page_id: id };
  return { ...identity, ...values, add_requester_as_owner: true, skippable: false, requires_comment: false };
}
