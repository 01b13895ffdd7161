import {
  isJsonArray,
  isJsonObject,
  jsonEqual,
  parentPointer,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import type { Kind } from './grammar.ts';
import type { RandomEdit } from './random-edit.ts';
import { readPlaces } from './read-places.ts';

/** Values that say what would be so without them (OpenAPI 3.0.3 §4.7, JSON Schema). */
const AS_IF_ABSENT: Readonly<Record<string, readonly JsonValue[]>> = {
  required: [false, []],
  deprecated: [false],
  nullable: [false],
  readOnly: [false],
  writeOnly: [false],
  uniqueItems: [false],
  exclusiveMinimum: [false],
  exclusiveMaximum: [false],
  allowReserved: [false],
  minLength: [0],
  minItems: [0],
  minProperties: [0],
  additionalProperties: [true, {}],
  items: [{}],
  properties: [{}],
  tags: [[]],
  parameters: [[]],
  headers: [{}],
  encoding: [{}],
  callbacks: [{}],
  links: [{}],
  examples: [{}, []],
  description: [''],
  summary: [''],
};

/** Keywords that say nothing about values of other types (JSON Schema, validation §6). */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  string: ['minLength', 'maxLength', 'pattern'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties'],
};

/**
 * For tests: which of the places that `edit` touched means something else now, by what is read of a document; undefined where none does,
 * and nothing has to be told. What is not read, and may change without a word: what no operation leads to, what stands beside `$ref`,
 * members that no version of OpenAPI has there, what would be so anyway, keywords about values of another type, and the order of lists that
 * are sets.
 */
export function mustBeTold(before: JsonObject, edit: RandomEdit): JsonPointer | undefined {
  const [was, is] = [readPlaces(before), readPlaces(edit.document)];
  return edit.touched.find((at) => {
    const kinds = [was.get(at), is.get(at)].filter((kind) => kind !== undefined);
    const [old, made] = [valueAt(before, at), valueAt(edit.document, at)];
    if (kinds.length === 0 || jsonEqual(old, made) || isSameSet(old, made)) return false;
    const holder = parentPointer(at);
    return (
      !isSameSet(valueAt(before, holder), valueAt(edit.document, holder)) && !isSame(before, at, [old, made], kinds)
    );
  });
}

type Values = readonly [before: JsonValue | undefined, after: JsonValue | undefined];

function isSame(document: JsonObject, at: JsonPointer, values: Values, kinds: readonly Kind[]): boolean {
  const name = pointerTokens(at).at(-1) ?? '';
  if (values.every((value) => isAbsent(name, value))) return true;
  const [before, after] = values;
  if (
    typeof before === 'string' &&
    typeof after === 'string' &&
    kinds.includes('value') &&
    inWords(before) === inWords(after)
  )
    return true;
  return isOfAnotherType(valueAt(document, parentPointer(at)), name);
}

/** Lists of names, values, branches and alternatives are sets: neither order nor what is said twice counts. */
function isSameSet(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (!isJsonArray(left) || !isJsonArray(right)) return false;
  return isWithin(left, right) && isWithin(right, left);
}

function isWithin(items: readonly JsonValue[], list: readonly JsonValue[]): boolean {
  return items.every((item) => list.some((other) => jsonEqual(other, item)));
}

function isAbsent(name: string, value: JsonValue | undefined): boolean {
  const same = Object.hasOwn(AS_IF_ABSENT, name) ? AS_IF_ABSENT[name] : undefined;
  return value === undefined || (same?.some((held) => jsonEqual(held, value)) ?? false);
}

function isOfAnotherType(schema: JsonValue | undefined, keyword: string): boolean {
  const type = isJsonObject(schema) && !isJsonArray(schema) ? schema['type'] : undefined;
  if (typeof type !== 'string') return false;
  const own = ABOUT[type === 'integer' ? 'number' : type];
  return own !== undefined && !own.includes(keyword) && Object.values(ABOUT).flat().includes(keyword);
}

function inWords(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
