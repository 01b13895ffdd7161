import type { JsonObject } from '../../core/index.ts';
import { UNKNOWN } from './imported-document.ts';
import type { Row, RowLevel } from './row.ts';
import { keywordsOfValues, schemaOfType } from './words-of-schema.ts';

/** The schema of a property that only its row still tells. What the row has no words for is marked as unknown. */
export function schemaOfRow({ schema, type, qualifier, description, inside }: Row): JsonObject {
  if (schema !== null) return schema;
  const words: JsonObject = {
    ...(description === '' ? {} : { description }),
    ...(inside === null ? keywordsOfValues(qualifier) : {}),
  };
  if (inside === null) {
    const known = schemaOfType(type);
    // A row without the name of a type is that of a schema without one.
    if (known !== undefined || type === '') return { ...known, ...words };
    return { ...words, [UNKNOWN]: ['*'] };
  }
  const object = { ...schemaOfLevel(inside), [UNKNOWN]: ['*'] };
  return { ...(type.endsWith('[]') ? { type: 'array', items: object } : object), ...words };
}

/** What the rows of one level say about the object that they belong to. */
export function schemaOfLevel({ rows, branches, union }: RowLevel): JsonObject {
  const required = rows.filter((row) => row.required).map(({ name }) => name);
  return {
    ...(rows.length === 0 ? {} : { type: 'object', properties: propertiesOf(rows) }),
    ...(required.length === 0 ? {} : { required }),
    ...(union === null || branches.size === 0 ? {} : { [union]: [...branches.values()].map(schemaOfLevel) }),
  };
}

function propertiesOf(rows: readonly Row[]): JsonObject {
  return Object.fromEntries(rows.map((row) => [row.name, schemaOfRow(row)]));
}
