import { isJsonObject, member, type JsonObject } from '../../core/index.ts';
import type { Question } from '../question.ts';
import { shapeOf } from '../shape.ts';
import { isAccepted, jsonOf } from '../view.ts';

const OF_WORKFLOW = ['name', 'profile_type_id', 'options'];
const OF_SESSION = ['workflow_id', 'requester_id', 'requester_type', 'profile_id', 'profile_ids', 'attributes'];

/** The documents promise a session; a workflow is plainly what is meant. */
export const passwordResetReply: Question = {
  id: 'password-reset-reply',
  question: 'Is the reply to a new password-reset workflow a workflow or a session?',
  kind: 'tellable',
  needs: 'SAFETY=own-objects and NERM_TEST_PROFILE_TYPE_ID',
  told: (scene) => {
    if (scene.method !== 'POST' || scene.segments.at(-1) !== 'password_reset_workflows') return [];
    const reply = jsonOf(scene);
    if (!isAccepted(scene) || reply === undefined) return [];
    const inner = member(reply, 'workflow') ?? member(reply, 'workflow_session') ?? reply;
    return [{ answer: isJsonObject(inner) ? likeness(inner) : 'neither: no object', excerpt: shapeOf(reply) }];
  },
};

function likeness(reply: JsonObject): string {
  const named = (names: readonly string[]): readonly string[] => names.filter((name) => Object.hasOwn(reply, name));
  const [workflow, session] = [named(OF_WORKFLOW), named(OF_SESSION)];
  if (workflow.length > 0 && session.length > 0) return `both: ${[...workflow, ...session].join(', ')}`;
  if (workflow.length > 0) return `workflow-like: ${workflow.join(', ')}`;
  return session.length > 0 ? `session-like: ${session.join(', ')}` : 'neither: no member tells';
}
