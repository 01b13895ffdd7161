import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { Property, Schema } from './schema.ts';

interface Growing {
  readonly raws: JsonValue[];
  required: boolean;
  mark: boolean | null;
}

/**
 * The properties that `parts` speak of. What cannot be read goes to `odd`.
 */
export function readProperties(
  parts: readonly JsonObject[],
  odd: JsonValue[],
): Pick<Schema, 'additional' | 'closed' | 'properties'> {
  const properties = new Map<string, Growing>();
  const at = (name: string): Growing => {
    const known = properties.get(name) ?? { raws: [], required: false, mark: null };
    properties.set(name, known);
    return known;
  };
  const additional: JsonValue[] = [];
  let closed = false;
  for (const part of parts) {
    for (const [name, raw] of declared(part, odd)) {
      const property = at(name);
      property.raws.push(raw);
      const mark = member(raw, 'required');
      if (typeof mark === 'boolean') property.mark = mark || property.mark === true;
    }
    for (const name of requiredNames(part, odd)) at(name).required = true;
    const rest = member(part, 'additionalProperties');
    // Beside `allOf` the one closes what the other would leave open: both say that there are no further properties.
    if (rest === false || member(part, 'unevaluatedProperties') === false) closed = true;
    else if (rest !== undefined && rest !== true) additional.push(rest);
  }
  return { properties: inOrder(properties), closed, additional };
}

function inOrder(properties: ReadonlyMap<string, Property>): ReadonlyMap<string, Property> {
  return new Map([...properties].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function declared(part: JsonObject, odd: JsonValue[]): readonly (readonly [string, JsonValue])[] {
  const properties = member(part, 'properties');
  if (isJsonObject(properties)) return Object.entries(properties);
  if (properties !== undefined) odd.push({ properties });
  return [];
}

function requiredNames(part: JsonObject, odd: JsonValue[]): readonly string[] {
  const names = member(part, 'required');
  // A boolean is the mark of a property, which the object that has it reads.
  if (names === undefined || typeof names === 'boolean') return [];
  const texts = isJsonArray(names) ? names.filter((name) => typeof name === 'string') : [];
  if (!isJsonArray(names) || texts.length < names.length) odd.push({ required: names });
  return texts;
}
