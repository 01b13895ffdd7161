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

/** The nodes that the JSONPath `target` selects in `document`, each once. Throws a ConfigError where the expression does not parse. */
export function locate(document: JsonObject, target: string): readonly Node[] {
  const pointers = new Set<JsonPointer>();
  try {
    if (isQueryInput(document))
      exec(document, target, (_, path) => void pointers.add(jsonPointer(...path.map(memberName))));
  } catch (error) {
    throw new ConfigError('overlay-malformed', `the overlay target ${target} is no JSONPath expression`, {
      hint: "Write it as RFC 9535 says, for example $.paths['/a/b'].get.",
      cause: error,
    });
  }
  return [...pointers].flatMap((pointer) => {
    const value = valueAt(document, pointer);
    return value === undefined ? [] : { pointer, value };
  });
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The name itself: the query package gives the names of members as normalized paths have them (RFC 9535 §2.7), escaped. */
function memberName(token: string | number): string | number {
  if (typeof token === 'number') return token;
  return token.replaceAll(/\\(?:u(?<code>[0-9a-f]{4})|(?<letter>.))/gu, (_, code: string | undefined, letter: string) =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** The query package does not write to its input, its types just do not say so. */
function isQueryInput(value: unknown): value is QueryInput {
  return isJsonObject(value);
}
