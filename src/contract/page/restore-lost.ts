import { appendPointer, isJsonArray, isJsonObject, type JsonObject, type JsonPointer } from '../../core/index.ts';
import { rewriteSchemas } from '../rewrite-schemas.ts';
import { UNKNOWN, type Remark } from './imported-document.ts';
import type { PageRows } from './read-rows.ts';
import type { RowLevel } from './row.ts';
import { schemaOfLevel } from './schema-of-row.ts';

/** A document with what was put back, and what stays unknown. */
export interface Restored {
  readonly document: JsonObject;
  readonly inferred: readonly Remark[];
  readonly unknown: readonly Remark[];
}

/** With one of these, a schema has said what it holds. */
const CONTENT = [
  'properties',
  'items',
  'additionalProperties',
  'allOf',
  'oneOf',
  'anyOf',
  'not',
  'enum',
  '$ref',
] as const;
const CIRCULAR = /^circular\(.*\)$/u;

/**
 * Puts back what the data of a page have lost. The generator of pages deletes `properties`, `allOf` and `items` of the branches of a union
 * when it has made their rows, before it writes the data: a schema that says nothing of its content although rows show some has lost it.
 * Schemas that it could not resolve, since they hold themselves, it writes as a text: they become schemas that are unknown.
 */
export function restoreLost(document: JsonObject, operation: JsonPointer, rows: PageRows): Restored {
  const levels = bodies(document, operation, rows);
  const inferred: Remark[] = [];
  const unknown: Remark[] = [];
  const restored = rewriteSchemas(document, (published, pointer) => {
    const schema = withoutCircular(published, pointer, unknown);
    const level = levels.get(pointer);
    if (level === undefined && mayHaveLost(schema, pointer)) {
      unknown.push({ pointer, what: 'what the branch holds: neither the data nor the rows of the page say so' });
      return { ...schema, [UNKNOWN]: ['*'] };
    }
    if (level === undefined) return schema;
    if (saysContent(schema) || (level.rows.length === 0 && level.branches.size === 0)) {
      for (const [inner, below] of levelsBelow(schema, pointer, level)) levels.set(inner, below);
      return schema;
    }
    const isList = schema['type'] === 'array';
    const shown = [...level.rows.map(({ name }) => name), ...(level.union === null ? [] : [level.union])];
    const place = appendPointer(pointer, isList ? 'items' : 'properties');
    inferred.push({ pointer: place, what: `the rows of the page show ${shown.join(', ')}` });
    const { type, ...content } = schemaOfLevel(level);
    // Whether a branch names its type is not lost.
    return isList ? { ...schema, items: { type: type ?? 'object', ...content } } : { ...content, ...schema };
  });
  return { document: restored, inferred, unknown };
}

function saysContent(schema: JsonObject): boolean {
  return CONTENT.some((name) => Object.hasOwn(schema, name));
}

/** Whether a schema is a branch that may have held others, and does not say so. Branches that hold none need not be among the rows. */
function mayHaveLost(schema: JsonObject, pointer: JsonPointer): boolean {
  const holder = schema['type'] ?? 'object';
  return (
    /\/(?:oneOf|anyOf)\/\d+$/u.test(pointer) && (holder === 'object' || holder === 'array') && !saysContent(schema)
  );
}

/** Where the rows of the whole bodies belong. */
function bodies(document: JsonObject, operation: JsonPointer, { request, responses }: PageRows): Map<string, RowLevel> {
  const levels = new Map<string, RowLevel>();
  for (const [mediaType, level] of request)
    levels.set(appendPointer(operation, 'requestBody', 'content', mediaType, 'schema'), level);
  for (const [status, byMediaType] of responses)
    for (const [mediaType, level] of byMediaType)
      levels.set(appendPointer(operation, 'responses', status, 'content', mediaType, 'schema'), level);
  return levels;
}

/** Where the rows inside a level belong, below a schema that has kept its content. */
function levelsBelow(
  schema: JsonObject,
  pointer: JsonPointer,
  level: RowLevel,
): readonly (readonly [pointer: string, level: RowLevel])[] {
  const { properties, items, allOf } = schema;
  const { rows, union, branches } = level;
  return [
    // A list shows the rows of its objects in its own place. Some lists show the keywords of their items as rows.
    ...(isJsonObject(items)
      ? [
          [
            appendPointer(pointer, 'items'),
            { ...level, rows: rows.filter(({ name }) => !Object.hasOwn(items, name)) },
          ] as const,
        ]
      : []),
    ...rows.flatMap(({ name, inside }) =>
      inside !== null && isJsonObject(properties) && Object.hasOwn(properties, name)
        ? [[appendPointer(pointer, 'properties', name), inside] as const]
        : [],
    ),
    // Rows are those of all parts together: they lead to what the parts hold, and do not say which part has lost one.
    ...(isJsonArray(allOf) ? allOf : []).flatMap((part, index) =>
      isJsonObject(part) ? levelsBelow(part, appendPointer(pointer, 'allOf', index), level) : [],
    ),
    ...(union !== null && isJsonArray(schema[union])
      ? [...branches].map(([index, branch]) => [appendPointer(pointer, union, index), branch] as const)
      : []),
  ];
}

function withoutCircular(schema: JsonObject, pointer: JsonPointer, unknown: Remark[]): JsonObject {
  const opaque = (value: string, ...tokens: readonly (string | number)[]): JsonObject => {
    unknown.push({
      pointer: appendPointer(pointer, ...tokens),
      what: 'a schema that holds itself; the page leaves it out',
    });
    return { description: value, [UNKNOWN]: ['*'] };
  };
  const entries = Object.entries(schema).map(([name, value]) => {
    if (!['items', 'additionalProperties', 'not', 'properties', 'allOf', 'oneOf', 'anyOf'].includes(name))
      return [name, value] as const;
    if (isCircular(value)) return [name, opaque(value, name)] as const;
    if (name === 'properties' && isJsonObject(value))
      return [
        name,
        Object.fromEntries(
          Object.entries(value).map(([key, item]) => [key, isCircular(item) ? opaque(item, name, key) : item]),
        ),
      ] as const;
    if (isJsonArray(value))
      return [name, value.map((item, index) => (isCircular(item) ? opaque(item, name, index) : item))] as const;
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

function isCircular(value: unknown): value is string {
  return typeof value === 'string' && CIRCULAR.test(value);
}
