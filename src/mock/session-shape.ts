import { listOf } from './rules/list-of.ts';
import { mapOf } from './rules/map-of.ts';
import { oneOf } from './rules/one-of.ts';
import type { Shape } from './rules/shape.ts';
import { text } from './rules/text.ts';
import { uuid } from './rules/uuid.ts';
import { SESSION_STATUSES } from './session-status.ts';

/** What a session update may say. `id` and `uid` are read-only: sent, they are ignored like anything unknown. */
export const SESSION_UPDATE: Shape = {
  workflow_id: { rule: uuid, required: false },
  requester_id: { rule: uuid, required: false },
  requester_type: { rule: oneOf(['User', 'NeprofileUser', 'NeaccessUser']), required: false },
  profile_id: { rule: uuid, required: false },
  profile_ids: { rule: listOf(uuid), required: false },
  status: { rule: oneOf(SESSION_STATUSES), required: false },
  attributes: { rule: mapOf(text), required: false },
};

/** A new session needs the workflow that it is an instance of. */
export const SESSION_CREATION: Shape = { ...SESSION_UPDATE, workflow_id: { rule: uuid, required: true } };
