import * as fc from 'fast-check';

import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';
import { arrayArbitrary } from './array.ts';
import { attributeText, mapArbitrary } from './map.ts';
import { mergeSchemas } from './merge-schemas.ts';
import { integerArbitrary, numberArbitrary } from './number.ts';
import { objectArbitrary } from './object.ts';
import { stringArbitrary } from './string.ts';

/** How deep values nest before optional parts are left out: recursive schemas have no end of their own. */
const MAX_DEPTH = 6;

/** Where a schema is met: how deep, and whether its value has to be there. */
interface Setting {
  readonly document: JsonObject;
  readonly depth: number;
  readonly isRequired: boolean;
}

/**
 * Values that the schema at `pointer` of `document` allows in requests; properties that only answers have are left out. Almost all of them
 * are valid: where a schema cannot be followed to the letter (patterns within combinations), the caller sorts out.
 */
export function schemaArbitrary(document: JsonObject, pointer: JsonPointer): fc.Arbitrary<JsonValue> {
  return build({ document, depth: 0, isRequired: true }, pointer) ?? fc.constant(null);
}

function build(setting: Setting, pointer: JsonPointer): fc.Arbitrary<JsonValue> | undefined {
  const located = schemaAt(setting.document, pointer);
  if (located === undefined || setting.depth > MAX_DEPTH) return undefined;
  return ofSchema(setting, located.value, located.pointer);
}

function ofSchema(setting: Setting, schema: JsonObject, pointer: JsonPointer): fc.Arbitrary<JsonValue> {
  const values = listedValues(schema) ?? ofAlternatives(setting, schema, pointer) ?? ofType(setting, schema, pointer);
  const samples = samplesOf(schema);
  return fc.oneof(
    { weight: 12, arbitrary: values },
    ...(samples.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...samples) }] : []),
    ...(schema['nullable'] === true ? [{ weight: 2, arbitrary: fc.constant(null) }] : []),
  );
}

/** An enum says all there is to say (draft-07 Validation §6.1.2). */
function listedValues(schema: JsonObject): fc.Arbitrary<JsonValue> | undefined {
  const { enum: listed } = schema;
  return isJsonArray(listed) && listed.length > 0 ? fc.constantFrom(...listed) : undefined;
}

/** What the document gives as examples and default of this schema; an object's own examples are made up of its properties' anyway. */
function samplesOf(schema: JsonObject): readonly JsonValue[] {
  const examples = isJsonArray(schema['examples']) ? schema['examples'] : [];
  const given = schema['default'] === undefined ? examples : [...examples, schema['default']];
  return given.filter((value) => !isJsonObject(value));
}

/** One alternative, or all parts, taken together with what stands beside them. */
function ofAlternatives(
  setting: Setting,
  schema: JsonObject,
  pointer: JsonPointer,
): fc.Arbitrary<JsonValue> | undefined {
  const inner = { ...setting, depth: setting.depth + 1 };
  for (const keyword of ['anyOf', 'oneOf'])
    if (isJsonArray(schema[keyword])) {
      const { [keyword]: alternatives, ...rest } = schema;
      const count = isJsonArray(alternatives) ? alternatives.length : 0;
      const merged = Array.from({ length: count }, (_, index) =>
        schemaAt(setting.document, appendPointer(pointer, keyword, index)),
      );
      const made = merged.flatMap((found) =>
        found === undefined ? [] : [ofSchema(inner, mergeSchemas([rest, found.value]), found.pointer)],
      );
      return made.length === 0 ? undefined : fc.oneof(...made);
    }
  const { allOf, ...rest } = schema;
  if (!isJsonArray(allOf)) return undefined;
  const parts = allOf.map(
    (_, index) => schemaAt(setting.document, appendPointer(pointer, 'allOf', index))?.value ?? {},
  );
  return ofSchema(inner, mergeSchemas([rest, ...parts]), pointer);
}

type Maker = (setting: Setting, schema: JsonObject, pointer: JsonPointer) => fc.Arbitrary<JsonValue>;

const MAKERS: ReadonlyMap<JsonValue | undefined, Maker> = new Map<JsonValue | undefined, Maker>([
  ['object', ofObject],
  ['array', ofArray],
  ['string', ({ isRequired }, schema) => stringArbitrary(schema, isRequired)],
  ['integer', (_, schema) => integerArbitrary(schema)],
  ['number', (_, schema) => numberArbitrary(schema)],
  ['boolean', () => fc.boolean()],
]);

function ofType(setting: Setting, schema: JsonObject, pointer: JsonPointer): fc.Arbitrary<JsonValue> {
  const type = schema['type'] ?? impliedType(schema);
  return MAKERS.get(type)?.(setting, schema, pointer) ?? fc.oneof(fc.string(), fc.integer(), fc.boolean());
}

function impliedType(schema: JsonObject): string | undefined {
  if (schema['properties'] !== undefined || schema['additionalProperties'] !== undefined) return 'object';
  return schema['items'] === undefined ? undefined : 'array';
}

function ofObject(setting: Setting, schema: JsonObject, pointer: JsonPointer): fc.Arbitrary<JsonValue> {
  const { properties, additionalProperties } = schema;
  const isMap =
    isJsonObject(additionalProperties) && Object.keys(isJsonObject(properties) ? properties : {}).length === 0;
  if (isMap) {
    const entries =
      additionalProperties['type'] === 'string' && Object.keys(additionalProperties).length === 1
        ? attributeText()
        : undefined;
    const place = appendPointer(pointer, 'additionalProperties');
    return mapArbitrary(
      schema,
      entries ?? build({ ...setting, depth: setting.depth + 1, isRequired: false }, place) ?? fc.constant({}),
    );
  }
  return objectArbitrary(schema, (name, isRequired) => {
    const property = isJsonObject(properties) ? properties[name] : undefined;
    // What a merged schema lists stands in the merged schema alone.
    const place = appendPointer(pointer, 'properties', name);
    if (!isJsonObject(property) || property['readOnly'] === true) return undefined;
    const inner = { ...setting, depth: setting.depth + 1, isRequired };
    const found = valueAt(setting.document, place);
    if (found === property) return build(inner, place);
    return typeof property['$ref'] === 'string' ? undefined : ofSchema(inner, property, place);
  });
}

function ofArray(setting: Setting, schema: JsonObject, pointer: JsonPointer): fc.Arbitrary<JsonValue> {
  const items = build({ ...setting, depth: setting.depth + 1, isRequired: false }, appendPointer(pointer, 'items'));
  if (items === undefined) return fc.constant([]);
  return arrayArbitrary(schema, items);
}

/** Texts that a parameter may carry in the place where it travels: never empty, nothing that a path or a header cannot hold. */
export function parameterArbitrary(
  document: JsonObject,
  pointer: JsonPointer | null,
  place: 'path' | 'query' | 'header',
): fc.Arbitrary<string> {
  const plain = fc.array(fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789')), {
    minLength: 1,
    maxLength: 12,
  });
  const words = plain.map((letters) => letters.join(''));
  const values = pointer === null ? undefined : build({ document, depth: 0, isRequired: true }, pointer);
  if (values === undefined) return words;
  return fc
    .oneof(
      { weight: 8, arbitrary: values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))) },
      { weight: 1, arbitrary: values.map(String) },
    )
    .map((text) => travelling(text, place));
}

function travelling(text: string, place: 'path' | 'query' | 'header'): string {
  const kept = place === 'header' ? text.replaceAll(/[^\x21-\x7E]/gu, '') : text.replaceAll(/\p{Cc}/gu, '');
  return kept === '' || kept === '.' || kept === '..' ? 'x' : kept;
}
