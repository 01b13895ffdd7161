import type { JsonObject } from '../../core/index.ts';
import { listedValues } from './listed.ts';

/** At most how many different values `schema` allows, as far as that is plain to see. */
export function countValues(schema: JsonObject): number {
  const listed = listedValues(schema);
  if (listed !== undefined) return listed.length;
  const others = schema['nullable'] === true ? 1 : 0;
  if (schema['type'] === 'boolean') return 2 + others;
  const { minimum, maximum, maxLength } = schema;
  if (schema['type'] === 'integer' && typeof minimum === 'number' && typeof maximum === 'number')
    return maximum - minimum + 1 + others;
  return maxLength === 0 ? 1 + others : Infinity;
}
