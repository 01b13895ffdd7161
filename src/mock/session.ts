import { isJsonObject, type JsonObject } from '../core/index.ts';
import type { MockLayer } from './call.ts';

/** A workflow session as stored. Never changed in place: an update puts a new one in its stead. */
export interface Session {
  readonly kind: 'session';
  readonly id: string;
  readonly uid: string;
  /** What callers set, `attributes` apart, and the status. */
  readonly values: JsonObject;
  readonly attributes: JsonObject;
  /** How often it was run. */
  readonly runs: number;
}

/**
 * `session` after a caller sent `changes`: attributes are merged key by key, everything else not sent stays. Running it
 * moves it to `started_workflow`, unless the caller chose a status.
 */
export function changeSession(session: Session, changes: JsonObject, run: boolean): Session {
  const { attributes, ...values } = changes;
  const started: JsonObject = run ? { status: 'started_workflow' } : {};
  return {
    ...session,
    values: { ...session.values, ...started, ...values },
    attributes: isJsonObject(attributes) ? { ...session.attributes, ...attributes } : session.attributes,
    runs: session.runs + (run ? 1 : 0),
  };
}

/**
 * `session` as a reply shows it. Of `profile_id` and `profile_ids` at most one applies: the published schema has no place
 * for null, so there an absent one is left out.
 */
export function presentSession({ id, uid, values, attributes }: Session, layer: MockLayer): JsonObject {
  const absent: JsonObject = layer === 'corrected' ? { profile_id: null, profile_ids: null } : {};
  return { id, uid, ...absent, ...values, attributes };
}
