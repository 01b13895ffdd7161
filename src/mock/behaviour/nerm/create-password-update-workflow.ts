import { isJsonObject, type JsonObject } from '../../../core/index.ts';
import type { Behaviour, MockLayer } from '../../call.ts';
import { jsonReply } from '../../reply.ts';
import { inspectWrapped } from '../../rules/inspect-wrapped.ts';
import { oneOf } from '../../rules/one-of.ts';
import { positiveInt32 } from '../../rules/positive-int32.ts';
import { inspect, objectOf, type Shape } from '../../rules/shape.ts';
import { filledText } from '../../rules/text.ts';
import { uuid } from '../../rules/uuid.ts';
import { SAMPLE_ID } from '../../sample-id.ts';
import type { Created } from '../../world.ts';
import { refuseAttributes } from './refuse-attributes.ts';

const OPTIONS: Shape = { expiration_time: { rule: positiveInt32, required: false } };

const WORKFLOW: Shape = {
  profile_type_id: { rule: uuid, required: true },
  status: { rule: oneOf(['Enabled', 'Disabled']), required: true },
  uid: { rule: filledText, required: true },
  name: { rule: filledText, required: true },
  options: { rule: objectOf(OPTIONS), required: false },
};

/** Creates a password-reset workflow. */
export const createPasswordUpdateWorkflow: Behaviour = (call, world) => {
  const { accepted, problems } = inspectWrapped(call.json, 'workflow', WORKFLOW);
  if (problems.length > 0) return refuseAttributes('workflow', problems, world);
  const workflow: Created = { id: world.ids.uuid(), values: withKnownOptions(accepted) };
  world.workflows.add(workflow);
  return jsonReply(200, { workflow: presentWorkflow(workflow, world.layer) });
};

/** The reply to a creation that nobody asked for. */
export const samplePasswordUpdateWorkflow: Behaviour = (_call, world) => {
  const values = { profile_type_id: SAMPLE_ID, status: 'Enabled', uid: 'sample', name: 'A sample workflow' };
  return jsonReply(200, { workflow: presentWorkflow({ id: SAMPLE_ID, values }, world.layer) });
};

function withKnownOptions(values: JsonObject): JsonObject {
  const { options, ...others } = values;
  return isJsonObject(options) ? { ...others, options: inspect(options, OPTIONS).accepted } : others;
}

/**
 * The published schema of this reply is that of a session: what the caller sent has no place in it, and `uid` has to be
 * of 32 characters.
 */
function presentWorkflow({ id, values }: Created, layer: MockLayer): JsonObject {
  if (layer === 'corrected') return { id, ...values };
  return {
    id,
    uid: id.replaceAll('-', ''),
    workflow_id: id,
    requester_id: id,
    requester_type: 'User',
    status: 'new',
    attributes: {},
  };
}
