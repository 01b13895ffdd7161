import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../core/index.ts';
import { holdings, type How, type Shape } from './structure.ts';

/** Gives back the schema to put in place of `schema`, or `schema` itself. */
export type SchemaRewrite = (schema: JsonObject, pointer: JsonPointer) => JsonObject;

/**
 * `document` with every schema in it replaced by what `rewrite` makes of it, outer schemas before the inner ones.
 * What does not change is shared with the original; a `$ref` is handed to `rewrite` as it stands and not followed.
 */
export function rewriteSchemas(document: JsonObject, rewrite: SchemaRewrite): JsonObject {
  return rewriteObject(document, 'document', jsonPointer(), rewrite);
}

function rewriteObject(value: JsonObject, shape: Shape, pointer: JsonPointer, rewrite: SchemaRewrite): JsonObject {
  const own = shape === 'schema' ? rewrite(value, pointer) : value;
  const replaced = Object.entries(holdings(shape)).flatMap(([name, [how, inner]]) => {
    const held = own[name];
    if (held === undefined) return [];
    const after = rewriteHeld(held, how, (item, ...tokens) =>
      isJsonObject(item) ? rewriteObject(item, inner, appendPointer(pointer, name, ...tokens), rewrite) : item,
    );
    return after === held ? [] : [[name, after] as const];
  });
  return replaced.length === 0 ? own : { ...own, ...Object.fromEntries(replaced) };
}

type Descend = (item: JsonValue, ...tokens: readonly (string | number)[]) => JsonValue;

function rewriteHeld(held: JsonValue, how: How, descend: Descend): JsonValue {
  if (how === 'one') return descend(held);
  if (how === 'list' && isJsonArray(held)) {
    const items = held.map((item, index) => descend(item, index));
    return items.some((item, index) => item !== held[index]) ? items : held;
  }
  if (how !== 'list' && isJsonObject(held)) {
    const isExtension = (name: string): boolean => how === 'extensible-map' && name.startsWith('x-');
    const entries = Object.entries(held).map(
      ([name, item]) => [name, isExtension(name) ? item : descend(item, name)] as const,
    );
    return entries.some(([name, item]) => item !== held[name]) ? Object.fromEntries(entries) : held;
  }
  return held;
}

/** Calls `visit` with every schema of `document`, outer schemas before the inner ones; a `$ref` is not followed. */
export function visitSchemas(document: JsonObject, visit: (schema: JsonObject, pointer: JsonPointer) => void): void {
  rewriteSchemas(document, (schema, pointer) => {
    visit(schema, pointer);
    return schema;
  });
}
