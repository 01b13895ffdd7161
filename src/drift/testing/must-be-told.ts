import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonEqual,
  member,
  parentPointer,
  parseLocalReference,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import type { Kind } from './grammar.ts';
import { isSaidByReferrers } from './is-said-by-referrers.ts';
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
  allOf: [[]],
  tags: [[]],
  parameters: [[]],
  headers: [{}],
  encoding: [{}],
  callbacks: [{}],
  links: [{}],
  examples: [{}, []],
  format: [''],
  description: [''],
  summary: [''],
};

/** Where nothing but words is looked for: what is none is not there. */
const WORDS = new Set(['description', 'summary', 'title']);

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
 * members that no version of OpenAPI has there, what would be so anyway, keywords about values of another type, the order of lists that
 * are sets, unions of one branch, a type beside an enumeration, what stands where words should but is none,
 * null that is said twice, what all references to it say beside them, the type of one of several that hold at once, styles of single values, and discriminators of what is no union.
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
  const [before, after] = values;
  return (
    values.every((value) => isAbsent(name, value)) ||
    (kinds.includes('value') && isSameText(name, values)) ||
    (kinds.includes('schema') && jsonEqual(unwrapped(before), unwrapped(after))) ||
    saysNothing(valueAt(document, parentPointer(at)), name) ||
    isNullSaidTwice(document, at, values) ||
    isSaidByReferrers(document, at, values) ||
    isTypeOfSiblings(document, at, values) ||
    isHowSingleValuesAreWritten(valueAt(document, parentPointer(at)), name, values)
  );
}

/** What all members of an `allOf` must be, one of them may leave unsaid. */
function isTypeOfSiblings(document: JsonObject, at: JsonPointer, values: Values): boolean {
  const branch = parentPointer(at);
  const list = valueAt(document, parentPointer(branch));
  if (pointerTokens(at).at(-1) !== 'type' || !values.includes(undefined) || !isJsonArray(list)) return false;
  const own = valueAt(document, branch);
  return list.some((other) => other !== own && values.includes(typeOf(document, other)));
}

function typeOf(document: JsonObject, schema: JsonValue): JsonValue | undefined {
  const reference = member(schema, '$ref');
  const pointer = typeof reference === 'string' ? parseLocalReference(reference) : undefined;
  return member(pointer === undefined ? schema : valueAt(document, pointer), 'type');
}

/** Styles, and whether to explode, are for lists and objects (OpenAPI 3.0.3 §4.7.12.1): a single text comes out the same. */
function isHowSingleValuesAreWritten(parameter: JsonValue | undefined, name: string, values: Values): boolean {
  if (typeof member(member(parameter, 'schema'), 'type') !== 'string') return false;
  if (['array', 'object'].some((type) => member(member(parameter, 'schema'), 'type') === type)) return false;
  if (name === 'explode') return values.every((value) => value === undefined || typeof value === 'boolean');
  return name === 'style' && values.every((value) => value === undefined || value === 'form' || value === 'simple');
}

/** `nullable: true` and null in the list of values mean the same: one of the two will do. */
function isNullSaidTwice(document: JsonObject, at: JsonPointer, values: Values): boolean {
  const holder = parentPointer(at);
  const name = pointerTokens(at).at(-1);
  if (name === 'nullable' && !values.includes(false)) {
    const list = valueAt(document, appendPointer(holder, 'enum'));
    return isJsonArray(list) && list.includes(null);
  }
  const isListed = pointerTokens(holder).at(-1) === 'enum' && values.includes(null);
  return isListed && valueAt(document, appendPointer(parentPointer(holder), 'nullable')) === true;
}

function isSameText(name: string, [before, after]: Values): boolean {
  if (typeof before === 'string' && typeof after === 'string') return inWords(before) === inWords(after);
  return WORDS.has(name) && [before, after].every((value) => typeof value !== 'string' || value === '');
}

/** Whether the member `name` of `schema` says nothing that its other members do not say. */
function saysNothing(schema: JsonValue | undefined, name: string): boolean {
  if (name === 'type') return isJsonArray(member(schema, 'enum'));
  if (name === 'discriminator') return member(schema, 'oneOf') === undefined && member(schema, 'anyOf') === undefined;
  return isOfAnotherType(schema, name);
}

/** What is not wrapped in an allOf, anyOf or oneOf of nothing but it. */
function unwrapped(schema: JsonValue | undefined): JsonValue | undefined {
  let inner = schema;
  for (;;) {
    if (!isJsonObject(inner)) return inner;
    const [[name, branches] = [], ...others] = Object.entries(inner);
    const isWrapper = others.length === 0 && (name === 'allOf' || name === 'anyOf' || name === 'oneOf');
    if (!isWrapper || !isJsonArray(branches) || branches.length !== 1) return inner;
    inner = branches[0];
  }
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
