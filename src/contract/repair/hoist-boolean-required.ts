import { appendPointer, isJsonArray, isJsonObject, type JsonObject, type JsonPointer } from '../../core/index.ts';
import { without, type Change, type Repair, type RepairedSchema } from './repair.ts';

/** Draft-3 style `required: true` on a property, moved to where draft-4 and OpenAPI 3.0 (§4.7.24) read it. */
export const hoistBooleanRequired: Repair = {
  id: 'hoist-boolean-required',
  title: 'boolean `required` on a property',
  effect: 'strict validators refuse the schema, lax ones ignore the constraint',
  treatment: 'names of properties marked true move into the `required` list of the object; the marks go',
  repair: (schema, pointer) => {
    const hoisted = hoistFromProperties(schema, pointer);
    const own = schema['required'];
    if (typeof own !== 'boolean') return hoisted.changes.length === 0 ? undefined : hoisted;
    // Not the schema of a property, so there is no object to require it: the mark has no meaning.
    const marked = typeof hoisted.schema['required'] === 'boolean';
    const repaired = marked ? without(hoisted.schema, 'required') : hoisted.schema;
    const change = { pointer: appendPointer(pointer, 'required'), before: own, after: repaired['required'] };
    return { schema: repaired, changes: [...hoisted.changes, change] };
  },
};

function hoistFromProperties(schema: JsonObject, pointer: JsonPointer): RepairedSchema {
  const properties = schema['properties'];
  if (!isJsonObject(properties)) return { schema, changes: [] };
  const changes: Change[] = [];
  const names = new Set(isJsonArray(schema['required']) ? schema['required'] : []);
  const cleaned = Object.entries(properties).map(([name, property]) => {
    const mark = isJsonObject(property) ? property['required'] : undefined;
    if (!isJsonObject(property) || typeof mark !== 'boolean') return [name, property] as const;
    if (mark) names.add(name);
    changes.push({ pointer: appendPointer(pointer, 'properties', name, 'required'), before: mark, after: undefined });
    return [name, without(property, 'required')] as const;
  });
  if (changes.length === 0) return { schema, changes };
  const repaired = { ...schema, properties: Object.fromEntries(cleaned) };
  return { schema: names.size === 0 ? repaired : { ...repaired, required: [...names] }, changes };
}
