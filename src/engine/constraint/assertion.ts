import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonEqual,
  jsonTypeOf,
  KNOWN_FORMATS,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';

/** One assertion of a schema object. */
export interface Assertion {
  readonly keyword: string;
  readonly pointer: JsonPointer;
  /** The listed value, the limit or the required name; null where there is nothing to say. */
  readonly value: string | null;
  /** Whether it says anything about `value`: bounds of numbers say nothing about texts (draft-07 Validation §6). */
  readonly concerns: (value: JsonValue) => boolean;
  /** Whether a valid `value` shows that it lets in what it has to: for limits, only the limit itself does. */
  readonly isExercisedBy: (value: JsonValue) => boolean;
}

type Test = (value: JsonValue) => boolean;

const anything: Test = () => true;
const isNumber: Test = (value) => typeof value === 'number';
const isText: Test = (value) => typeof value === 'string';
const lengthOf = (value: JsonValue): number => (typeof value === 'string' ? Array.from(value).length : -1);
const itemsOf = (value: JsonValue): number => (isJsonArray(value) ? value.length : -1);
const propertiesOf = (value: JsonValue): number => (isJsonObject(value) ? Object.keys(value).length : -1);

/** Keywords with a number as their limit: what they concern, and what shows the limit from inside. */
const LIMITS: Readonly<Record<string, readonly [concerns: Test, measure: (value: JsonValue) => number]>> = {
  minLength: [isText, lengthOf],
  maxLength: [isText, lengthOf],
  minItems: [isJsonArray, itemsOf],
  maxItems: [isJsonArray, itemsOf],
  minProperties: [isJsonObject, propertiesOf],
  maxProperties: [isJsonObject, propertiesOf],
};

/** Formats that say nothing which a JSON text could break (OpenAPI 3.0.3 §4.4). */
const UNRESTRICTED = new Set(['binary', 'password', 'float', 'double']);
const WIDEST: Readonly<Record<string, number>> = { int32: 2 ** 31 - 1, int64: Number.MAX_SAFE_INTEGER };

/** What the schema object at `pointer` asserts by itself, in the order of its vocabulary; what is inside of it asserts for itself. */
export function assertionsOf(schema: JsonObject, pointer: JsonPointer): readonly Assertion[] {
  return [
    ...typeAssertions(schema, pointer),
    ...valueAssertions(schema, pointer),
    ...numberAssertions(schema, pointer),
    ...limitAssertions(schema, pointer),
    ...textAssertions(schema, pointer),
    ...structureAssertions(schema, pointer),
  ];
}

function assertion(
  pointer: JsonPointer,
  keyword: string,
  value: JsonValue | undefined,
  concerns: Test,
  isExercisedBy: Test,
): Assertion {
  const text = value === undefined ? null : JSON.stringify(value);
  return { keyword, pointer: appendPointer(pointer, keyword), value: text, concerns, isExercisedBy };
}

function typeAssertions(schema: JsonObject, pointer: JsonPointer): readonly Assertion[] {
  const { type, nullable } = schema;
  if (typeof type !== 'string') return [];
  const isTyped: Test = (value) => {
    const found = jsonTypeOf(value);
    return found === type || (type === 'number' && found === 'integer');
  };
  return [
    assertion(pointer, 'type', type, anything, isTyped),
    ...(nullable === true
      ? [
          assertion(
            pointer,
            'nullable',
            undefined,
            (value) => value === null,
            (value) => value === null,
          ),
        ]
      : []),
  ];
}

function valueAssertions(schema: JsonObject, pointer: JsonPointer): readonly Assertion[] {
  const listed = isJsonArray(schema['enum']) ? schema['enum'] : [];
  return listed.map((one) => assertion(pointer, 'enum', one, anything, (value) => jsonEqual(value, one)));
}

function numberAssertions(schema: JsonObject, pointer: JsonPointer): readonly Assertion[] {
  const { multipleOf, type } = schema;
  const bounds = [
    ['minimum', 'exclusiveMinimum', 1],
    ['maximum', 'exclusiveMaximum', -1],
  ] as const;
  return [
    ...bounds.flatMap(([keyword, exclusive, step]) => {
      const limit = schema[keyword];
      if (typeof limit !== 'number') return [];
      const excluded = schema[exclusive] === true;
      // The nearest number inside an excluded limit is only known of integers.
      const nearest = excluded && type === 'integer' ? limit + step : limit;
      const touches: Test = (value) => (excluded && type !== 'integer' ? value !== limit : value === nearest);
      return [assertion(pointer, keyword, limit, isNumber, touches)];
    }),
    ...(typeof multipleOf === 'number' ? [assertion(pointer, 'multipleOf', multipleOf, isNumber, anything)] : []),
  ];
}

function limitAssertions(schema: JsonObject, pointer: JsonPointer): readonly Assertion[] {
  return Object.entries(LIMITS).flatMap(([keyword, [concerns, measure]]) => {
    const limit = schema[keyword];
    return typeof limit === 'number'
      ? [assertion(pointer, keyword, limit, concerns, (value) => measure(value) === limit)]
      : [];
  });
}

function textAssertions(schema: JsonObject, pointer: JsonPointer): readonly Assertion[] {
  const { pattern, format, maximum } = schema;
  const patterns = typeof pattern === 'string' ? [assertion(pointer, 'pattern', pattern, isText, anything)] : [];
  if (typeof format !== 'string' || !KNOWN_FORMATS.has(format) || UNRESTRICTED.has(format)) return patterns;
  const widest = typeof maximum === 'number' ? maximum : WIDEST[format];
  return [
    ...patterns,
    widest === undefined
      ? assertion(pointer, 'format', format, isText, anything)
      : assertion(pointer, 'format', format, isNumber, (value) => value === widest),
  ];
}

function structureAssertions(schema: JsonObject, pointer: JsonPointer): readonly Assertion[] {
  const required = isJsonArray(schema['required']) ? schema['required'] : [];
  const names = [...new Set(required.filter((name) => typeof name === 'string'))];
  return [
    ...(schema['uniqueItems'] === true
      ? [assertion(pointer, 'uniqueItems', undefined, isJsonArray, (value) => itemsOf(value) > 1)]
      : []),
    ...names.map((name) =>
      assertion(pointer, 'required', name, isJsonObject, (value) => isJsonObject(value) && Object.hasOwn(value, name)),
    ),
    ...(schema['additionalProperties'] === false
      ? [assertion(pointer, 'additionalProperties', false, isJsonObject, anything)]
      : []),
    ...['anyOf', 'oneOf', 'not'].flatMap((keyword) =>
      schema[keyword] === undefined ? [] : [assertion(pointer, keyword, undefined, anything, anything)],
    ),
  ];
}
