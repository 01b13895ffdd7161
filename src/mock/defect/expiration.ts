import { isJsonObject, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { Call } from '../call.ts';
import { withMember, wrapped, type Replaced } from './members.ts';

/** The expiration time that a request for a workflow asks for. */
export function expirationOf(call: Call): JsonValue | undefined {
  const { options } = wrapped(call.json);
  return isJsonObject(options) ? options['expiration_time'] : undefined;
}

/** `workflow` with what `change` makes of its expiration time. */
export function withExpiration(workflow: JsonObject, change: (minutes: JsonValue) => Replaced): JsonObject {
  return withMember(workflow, 'options', (options) =>
    isJsonObject(options) ? withMember(options, 'expiration_time', change) : options,
  );
}
