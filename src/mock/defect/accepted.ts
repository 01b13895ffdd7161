import { isJsonObject, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { Call } from '../call.ts';
import type { Reply } from '../reply.ts';
import { behaving } from './behaving.ts';
import type { Defect } from './defect.ts';

/** Accepted requests get the reply that `change` makes of the right one. */
export function accepted(change: (reply: Reply, call: Call) => Reply): Defect {
  return behaving((next, call) => {
    const reply = next();
    return reply.status < 300 ? change(reply, call) : reply;
  });
}

/** Accepted requests get the body that `change` makes of the right one. */
export function acceptedBody(change: (body: JsonObject, call: Call) => JsonValue): Defect {
  return accepted((reply, call) =>
    reply.body.kind === 'json' && isJsonObject(reply.body.value)
      ? { ...reply, body: { kind: 'json', value: change(reply.body.value, call) } }
      : reply,
  );
}

/** The object in the wrapper of the reply to an accepted request is what `change` makes of the right one. */
export function shown(change: (object: JsonObject, call: Call) => JsonValue): Defect {
  return acceptedBody((body, call) =>
    Object.fromEntries(
      Object.entries(body).map(([wrapper, object]) => [wrapper, isJsonObject(object) ? change(object, call) : object]),
    ),
  );
}
