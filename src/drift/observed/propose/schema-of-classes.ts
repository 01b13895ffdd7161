import type { JsonObject } from '../../../core/index.ts';

/** Types of the document for the classes that facts tell, and formats for what texts look like. */
const TYPES = new Set(['string', 'integer', 'number', 'boolean', 'array', 'object']);
const FORMATS: Readonly<Record<string, string>> = { 'uuid-like': 'uuid', 'date-time-like': 'date-time' };

/** The one type that all of `classes` are of; null where they are of several, or of none. An integer is a number too. */
export function typeOfClasses(classes: readonly string[]): string | null {
  const types = new Set(classes.filter((item) => item !== 'null').map((item) => item.split(',', 1)[0] ?? ''));
  if (types.has('number')) types.delete('integer');
  const [type] = types;
  return types.size === 1 && type !== undefined && TYPES.has(type) ? type : null;
}

/** A schema for values of all `classes`, as much as they tell: `string, uuid-like` is a string of the format uuid. */
export function schemaOfClasses(classes: readonly string[]): JsonObject {
  const type = typeOfClasses(classes);
  if (type === null) return {};
  const looks = new Set(classes.filter((item) => item !== 'null').map((item) => item.split(', ')[1] ?? ''));
  const [look = ''] = looks;
  const format = looks.size === 1 ? FORMATS[look] : undefined;
  return {
    type,
    ...(format === undefined ? {} : { format }),
    ...(type === 'array' ? { items: {} } : {}),
    ...(classes.includes('null') ? { nullable: true } : {}),
  };
}
