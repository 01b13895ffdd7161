import { exec, type JsonValue as QueryInput } from 'jsonpath-rfc9535';

import {
  ConfigError,
  isJsonObject,
  jsonPointer,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';

/** A node of a document. */
export interface Node {
  readonly pointer: JsonPointer;
  readonly value: JsonValue;
}

/** The nodes that the JSONPath `target` selects in `document`. Throws a ConfigError where the expression does not parse. */
export function locate(document: JsonObject, target: string): readonly Node[] {
  const pointers: JsonPointer[] = [];
  try {
    if (isQueryInput(document)) exec(document, target, (_, path) => pointers.push(jsonPointer(...path)));
  } catch (error) {
    throw new ConfigError('overlay-malformed', `the overlay target ${target} is no JSONPath expression`, {
      hint: "Write it as RFC 9535 says, for example $.paths['/a/b'].get.",
      cause: error,
    });
  }
  return pointers.flatMap((pointer) => {
    const value = valueAt(document, pointer);
    return value === undefined ? [] : { pointer, value };
  });
}

/** The query package does not write to its input, its types just do not say so. */
function isQueryInput(value: unknown): value is QueryInput {
  return isJsonObject(value);
}
