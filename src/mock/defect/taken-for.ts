import { isJsonObject, type JsonObject } from '../../core/index.ts';
import { behaving } from './behaving.ts';
import type { Defect } from './defect.ts';

/** The body of a request is taken for what `read` makes of it. */
export function bodyTakenFor(read: (body: JsonObject) => JsonObject): Defect {
  return behaving((next, call) => next({ ...call, json: read(call.json) }));
}

/** The object in the wrapper of a request is taken for what `read` makes of it. */
export function takenFor(read: (object: JsonObject) => JsonObject): Defect {
  return bodyTakenFor((body) =>
    Object.fromEntries(
      Object.entries(body).map(([wrapper, object]) => [wrapper, isJsonObject(object) ? read(object) : object]),
    ),
  );
}
