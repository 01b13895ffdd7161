import { appendPointer, isJsonArray, isJsonObject, jsonEqual, member, type JsonValue } from '../../../core/index.ts';
import { formatTest } from '../../../schema/index.ts';
import { classOf } from '../class-of.ts';
import type { Part } from './create-planner.ts';
import type { Assertion } from './plan.ts';

/** The keywords that bound a size, with the size that they bound. */
const SIZES: Readonly<Record<string, (value: JsonValue) => number | undefined>> = {
  minLength: lengthOf,
  maxLength: lengthOf,
  minItems: itemsOf,
  maxItems: itemsOf,
  minProperties: membersOf,
  maxProperties: membersOf,
  minimum: numberOf,
  maximum: numberOf,
};

/** What one schema asserts about values beside their type and `enum`: formats, patterns, bounds (OpenAPI 3.0.3 §4.7.24). */
export function assertionsOf(part: Part): readonly Assertion[] {
  return [...formatOf(part), ...patternOf(part), ...boundsOf(part), ...multipleOf(part), ...uniqueItems(part)];
}

function formatOf({ schema, pointer }: Part): readonly Assertion[] {
  const format = member(schema, 'format');
  const test = typeof format === 'string' ? formatTest(format) : undefined;
  if (typeof format !== 'string' || test === undefined) return [];
  return [
    {
      kind: 'other-format',
      keyword: `format ${format}`,
      pointer: appendPointer(pointer, 'format'),
      holds: (value) => (typeof value !== 'string' && typeof value !== 'number') || test(value),
      tell: classOf,
    },
  ];
}

function patternOf({ schema, pointer }: Part): readonly Assertion[] {
  const pattern = compiled(member(schema, 'pattern'));
  if (pattern === undefined) return [];
  return [
    {
      kind: 'other-pattern',
      keyword: 'pattern',
      pointer: appendPointer(pointer, 'pattern'),
      holds: (value) => typeof value !== 'string' || value.length > LONGEST_MATCHED || pattern.test(value),
      tell: classOf,
    },
  ];
}

/** A pattern of the document's may take exponential time on a long text. */
const LONGEST_MATCHED = 4_096;

/** A pattern that is none was told of when the document was looked at; here it blames nobody. */
function compiled(pattern: JsonValue | undefined): RegExp | undefined {
  if (typeof pattern !== 'string') return undefined;
  try {
    // As the validator of the suite reads it: without the `u` flag.
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}

function boundsOf({ schema, pointer }: Part): readonly Assertion[] {
  return Object.entries(SIZES).flatMap(([keyword, sizeOf]) => {
    const bound = member(schema, keyword);
    if (typeof bound !== 'number') return [];
    const isLower = keyword.startsWith('min');
    const isExclusive = member(schema, isLower ? 'exclusiveMinimum' : 'exclusiveMaximum') === true;
    const strict = isExclusive && keyword.endsWith('imum');
    const keeps = (size: number): boolean => {
      if (size === bound) return !strict;
      return isLower ? size > bound : size < bound;
    };
    return [
      {
        kind: 'out-of-bounds',
        keyword,
        pointer: appendPointer(pointer, keyword),
        holds: (value: JsonValue) => {
          const size = sizeOf(value);
          return size === undefined || keeps(size);
        },
        tell: classOf,
      } as const,
    ];
  });
}

function multipleOf({ schema, pointer }: Part): readonly Assertion[] {
  const step = member(schema, 'multipleOf');
  if (typeof step !== 'number' || step <= 0) return [];
  return [
    {
      kind: 'out-of-bounds',
      keyword: 'multipleOf',
      pointer: appendPointer(pointer, 'multipleOf'),
      holds: (value) => typeof value !== 'number' || isWhole(value / step),
      tell: classOf,
    },
  ];
}

function isWhole(ratio: number): boolean {
  return Math.abs(ratio - Math.round(ratio)) < 1e-9;
}

/** Comparing each with each is for lists of a size that answers have. */
const MOST_COMPARED = 200;

function uniqueItems({ schema, pointer }: Part): readonly Assertion[] {
  if (member(schema, 'uniqueItems') !== true) return [];
  return [
    {
      kind: 'out-of-bounds',
      keyword: 'uniqueItems',
      pointer: appendPointer(pointer, 'uniqueItems'),
      holds: (value) =>
        !isJsonArray(value) ||
        value.length > MOST_COMPARED ||
        value.every((item, index) => !value.slice(0, index).some((other) => jsonEqual(item, other))),
      tell: classOf,
    },
  ];
}

/** Characters, not code units (JSON Schema Validation §5.6). */
function lengthOf(value: JsonValue): number | undefined {
  if (typeof value !== 'string') return undefined;
  let length = value.length;
  for (let at = 1; at < value.length; at += 1) if (isLow(value, at) && isHigh(value, at - 1)) length -= 1;
  return length;
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc_00) === 0xd8_00;
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc_00) === 0xdc_00;
}

function itemsOf(value: JsonValue): number | undefined {
  return isJsonArray(value) ? value.length : undefined;
}

function membersOf(value: JsonValue): number | undefined {
  return isJsonObject(value) ? Object.keys(value).length : undefined;
}

function numberOf(value: JsonValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
