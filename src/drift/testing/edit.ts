import {
  isJsonArray,
  isJsonObject,
  isJsonPointer,
  parentPointer,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';

/** A document made of another one, which stays as it is. */
export type Edit = (document: JsonObject) => JsonObject;

/** For tests: sets what stands at `at`, which may be new; `at` may end in `/-` for a new last item. Throws where nothing holds it. */
export function set(at: string, value: JsonValue): Edit {
  return (document) => rewritten(document, at, () => value);
}

/** For tests: takes away what stands at `at`. Throws where nothing does. */
export function remove(at: string): Edit {
  return (document) => {
    required(document, at);
    return rewritten(document, at, () => undefined);
  };
}

/** For tests: what stands at `at` becomes what `change` makes of it. Throws where nothing stands there. */
export function change(at: string, make: (value: JsonValue) => JsonValue): Edit {
  return (document) => rewritten(document, at, () => make(required(document, at)));
}

/** For tests: gives the object at `at` these members too. */
export function merge(at: string, members: JsonObject): Edit {
  return change(at, (value) => ({ ...(isJsonObject(value) ? value : {}), ...members }));
}

/** For tests: gives the object at `at` these members, as far as it does not have them. */
export function ensure(at: string, members: JsonObject): Edit {
  return change(at, (value) => ({ ...members, ...(isJsonObject(value) ? value : {}) }));
}

/** For tests: what stands at `from` stands at `to` instead. */
export function move(from: string, to: string): Edit {
  return (document) => remove(from)(set(to, required(document, from))(document));
}

/** For tests: the list at `at`, or the members of the object there, the other way round. */
export function reverse(at: string): Edit {
  return change(at, (value) => {
    if (isJsonArray(value)) return value.toReversed();
    return isJsonObject(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value;
  });
}

/** For tests: several edits, one after the other. */
export function both(...edits: readonly Edit[]): Edit {
  return (document) => edits.reduce((edited, edit) => edit(edited), document);
}

/** For tests: every `$ref` to `from` leads to `to`. */
export function redirect(from: string, to: string): Edit {
  const redirected = (value: JsonValue): JsonValue => {
    if (isJsonArray(value)) return value.map(redirected);
    if (!isJsonObject(value)) return value;
    const entries = Object.entries(value).map(([name, held]): [string, JsonValue] => [
      name,
      name === '$ref' && held === from ? to : redirected(held),
    ]);
    return Object.fromEntries(entries);
  };
  return (document) => {
    const edited = redirected(document);
    return isJsonObject(edited) ? edited : document;
  };
}

/** For tests: what stands at `at`. Throws where nothing does. */
export function required(document: JsonObject, at: string): JsonValue {
  const value = valueAt(document, pointerOf(at));
  if (value === undefined) throw new TypeError(`nothing stands at ${at}`);
  return value;
}

/** For tests: `text`, which is known to be a JSON Pointer. */
export function pointerOf(text: string): JsonPointer {
  if (isJsonPointer(text)) return text;
  throw new TypeError(`not a JSON Pointer: ${text}`);
}

function rewritten(document: JsonObject, at: string, make: () => JsonValue | undefined): JsonObject {
  required(document, parentPointer(pointerOf(at)));
  const edited = replaced(document, pointerTokens(pointerOf(at)), make());
  if (isJsonObject(edited)) return edited;
  throw new TypeError(`the document as a whole cannot be edited: ${at}`);
}

/** `undefined` takes it away. */
function replaced(holder: JsonValue, tokens: readonly string[], value: JsonValue | undefined): JsonValue {
  const [token, ...rest] = tokens;
  if (token === undefined) return value ?? null;
  const within = (held: JsonValue | undefined): JsonValue | undefined =>
    rest.length > 0 ? replaced(held ?? null, rest, value) : value;
  if (isJsonArray(holder)) {
    const index = token === '-' ? holder.length : Number(token);
    const item = within(holder[index]);
    return holder.toSpliced(index, 1, ...(item === undefined ? [] : [item]));
  }
  if (!isJsonObject(holder)) throw new TypeError(`${token} is in no object or list`);
  const edited = new Map(Object.entries(holder));
  const next = within(edited.get(token));
  if (next === undefined) edited.delete(token);
  else edited.set(token, next);
  return Object.fromEntries(edited);
}
