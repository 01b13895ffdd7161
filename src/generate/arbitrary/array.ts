import * as fc from 'fast-check';

import { appendPointer, type JsonObject, type JsonPointer, type JsonValue } from '../../core/index.ts';
import { chosenNumber } from './chosen-number.ts';
import { alternativesOf } from './conjunction.ts';
import { countValues } from './count-values.ts';
import type { Maker } from './maker.ts';
import { mergeSchemas } from './merge-schemas.ts';
import { anyOf, type Weighted } from './weighted.ts';

/** Arrays without a limit of their own get no longer than this; those within others shorter. */
const USUAL = 4;
/** Limits beyond this are not drawn: the request would be about its size. */
const LARGEST = 1_000;
/** Where arrays are kept short: the number of values grows with every level. */
const DEEP = 3;
const SCALARS: ReadonlySet<JsonValue | undefined> = new Set(['string', 'integer', 'number', 'boolean']);

/** How many items arrays have at least, mostly at most, and at most. */
interface Lengths {
  readonly least: number;
  readonly few: number;
  readonly most: number;
}

/** What arrays are made of. */
interface Items {
  readonly values: fc.Arbitrary<JsonValue>;
  /** Whether they are cheap to make in great number. */
  readonly isScalar: boolean;
  /** At most how many different ones there are. */
  readonly count: number;
}

/** Mostly few items, now and then all that are allowed and one fewer; the same item may come more than once unless it must not. */
export const makeArray: Maker = ({ document, schema, conjunction, depth, child }) => {
  const lengths = lengthsOf(schema, depth);
  const pointers = conjunction.flatMap(({ value, pointer }) =>
    value['items'] === undefined ? [] : [appendPointer(pointer, 'items')],
  );
  if (lengths.least > lengths.most) return undefined;
  const values = lengths.most === 0 ? undefined : child(pointers, false);
  if (values === undefined) return lengths.least > 0 ? undefined : fc.constant([]);
  const items = { values, ...kindOf(document, pointers) };
  return schema['uniqueItems'] === true ? differentItems(items, lengths) : anyItems(items, lengths);
};

function lengthsOf(schema: JsonObject, depth: number): Lengths {
  const { minItems, maxItems } = schema;
  const least = typeof minItems === 'number' ? minItems : 0;
  const most = typeof maxItems === 'number' ? maxItems : Infinity;
  return { least, few: Math.max(least, Math.min(most, least + (depth > DEEP ? 1 : USUAL))), most };
}

function differentItems({ values, isScalar, count }: Items, lengths: Lengths): fc.Arbitrary<JsonValue> | undefined {
  const { least, few } = lengths;
  if (least > count) return undefined;
  const between = (minLength: number, maxLength: number): fc.Arbitrary<JsonValue> =>
    // The comparison that looks a value up instead of comparing it with all others.
    fc.uniqueArray(values, {
      minLength,
      maxLength,
      selector: (item) => JSON.stringify(item),
      comparator: 'IsStrictlyEqual',
    });
  // Out of a small supply, a great number of different items takes very long to find.
  const isPlenty = isScalar && count === Infinity;
  return anyOf<JsonValue>([
    { weight: 60, arbitrary: between(least, Math.min(few, count)) },
    ...(isPlenty ? full(lengths, (length) => between(length, length)) : []),
  ]);
}

function anyItems({ values, isScalar }: Items, lengths: Lengths): fc.Arbitrary<JsonValue> | undefined {
  const { least, few } = lengths;
  const exactly = (length: number): fc.Arbitrary<JsonValue> =>
    fc.array(values, { minLength: length, maxLength: length });
  const alike = repeated(values, fc.integer({ min: Math.min(few, Math.max(2, least)), max: few }));
  return anyOf<JsonValue>([
    { weight: 50, arbitrary: fc.array(values, { minLength: least, maxLength: few }) },
    ...(few < 2 ? [] : [{ weight: 8, arbitrary: alike }]),
    ...full(lengths, (length) => repeated(values, fc.constant(length))),
    ...(isScalar ? full(lengths, exactly) : []),
  ]);
}

/** One item over and over. */
function repeated(items: fc.Arbitrary<JsonValue>, lengths: fc.Arbitrary<number>): fc.Arbitrary<JsonValue> {
  return fc.tuple(lengths, items).map(([length, item]) => Array.from({ length }, () => item));
}

/** Arrays of all items that are allowed, or one fewer, which get smaller by their length first. */
function full(
  { least, few, most }: Lengths,
  ofLength: (length: number) => fc.Arbitrary<JsonValue>,
): readonly Weighted<JsonValue>[] {
  if (most > LARGEST || few >= most) return [];
  return [{ weight: 1, arbitrary: chosenNumber([most, most - 1], least, most).chain(ofLength) }];
}

function kindOf(document: JsonObject, pointers: readonly JsonPointer[]): Pick<Items, 'isScalar' | 'count'> {
  const [only, ...others] = alternativesOf(document, pointers);
  const schema = only && others.length === 0 ? mergeSchemas(only.map(({ value }) => value)) : undefined;
  if (schema === undefined) return { isScalar: false, count: Infinity };
  return { isScalar: SCALARS.has(schema['type']), count: countValues(schema) };
}
