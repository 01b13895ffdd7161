import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../core/index.ts';

/** Of a list, the first few show what there is to see. */
const MAX_LISTED = 20;

/** The session in a body, with its wrapper or without; undefined where there is none. */
export function sessionIn(body: JsonValue | undefined): JsonObject | undefined {
  const wrapped = member(body, 'workflow_session');
  if (isJsonObject(wrapped)) return wrapped;
  return isJsonObject(body) && member(body, 'workflow_id') !== undefined ? body : undefined;
}

/** All sessions in a body: the one, or those of a list. */
export function sessionsIn(body: JsonValue | undefined): readonly JsonObject[] {
  const list = member(body, 'workflow_sessions');
  if (isJsonArray(list)) return list.slice(0, MAX_LISTED).filter(isJsonObject);
  const session = sessionIn(body);
  return session === undefined ? [] : [session];
}
