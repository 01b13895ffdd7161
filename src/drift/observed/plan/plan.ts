import type { JsonPointer, JsonValue } from '../../../core/index.ts';
import type { FactKind } from '../fact-kinds.ts';

/** An assertion about a value that is of a type it speaks about: format, pattern, a bound. */
export interface Assertion {
  readonly kind: FactKind;
  /** The keyword, as facts name it. */
  readonly keyword: string;
  /** Where it stands. */
  readonly pointer: JsonPointer;
  readonly holds: (value: JsonValue) => boolean;
  /** What was found instead, without the value. */
  readonly tell: (value: JsonValue) => string;
}

/** A choice between schemas: `oneOf` or `anyOf`. */
export interface Union {
  readonly pointer: JsonPointer;
  readonly branches: readonly Places[];
  /** What chooses the branch (OpenAPI 3.0.3 §4.7.25): the property, and the branch for each of its values. Null without a discriminator. */
  readonly tag: { readonly property: string; readonly branches: ReadonlyMap<string, number> } | null;
}

/** Schemas that speak of one place together. */
export type Places = readonly JsonPointer[];

/** What a contract says about the values of one place, its `allOf` folded in; what it says of places below is compiled when needed. */
export interface Plan {
  /** Where the first of its schemas stands. */
  readonly pointer: JsonPointer;
  /** Bits of `typeBit`: the types that are allowed. */
  readonly types: number;
  readonly nullable: boolean;
  /** The allowed values, or null for any. */
  readonly values: {
    readonly pointer: JsonPointer;
    readonly has: (value: JsonValue) => boolean;
    /** The values themselves: what is documented may be shown. */
    readonly listed: readonly JsonValue[];
  } | null;
  readonly assertions: readonly Assertion[];
  readonly properties: ReadonlyMap<string, Places>;
  /** Every name that it or any of its branches lists. */
  readonly names: ReadonlySet<string>;
  /** The listed names that travel in answers. */
  readonly expected: readonly string[];
  readonly required: readonly string[];
  /** Where the schema stands that first lists properties. */
  readonly listing: JsonPointer | null;
  /** What further names mean: `free` where none is listed or they are said to come, `closed` where they are forbidden. */
  readonly others: 'listed' | 'free' | 'closed';
  /** What describes the entries of a map; empty where nothing does. */
  readonly entries: Places;
  readonly items: Places;
  readonly unions: readonly Union[];
}

const NULL = 1;
const BOOLEAN = 2;
const INTEGER = 4;
const NUMBER = 8;
const STRING = 16;
const ARRAY = 32;
const OBJECT = 64;

/** Every type. */
export const ANY = NULL | BOOLEAN | INTEGER | NUMBER | STRING | ARRAY | OBJECT;

/** The bits of the types that a `type` allows; those of any for a name that is none (OpenAPI 3.0.3 §4.7.24). */
export function bitsOfType(type: string): number {
  return TYPE_BITS.get(type) ?? ANY;
}

const TYPE_BITS: ReadonlyMap<string, number> = new Map([
  ['null', NULL],
  ['boolean', BOOLEAN],
  ['integer', INTEGER],
  ['number', NUMBER | INTEGER],
  ['string', STRING],
  ['array', ARRAY],
  ['object', OBJECT],
]);

/** The bit of the type that `value` has. */
export function typeBit(value: JsonValue): number {
  if (typeof value === 'string') return STRING;
  if (typeof value === 'number') return Number.isInteger(value) ? INTEGER : NUMBER;
  if (typeof value === 'boolean') return BOOLEAN;
  if (value === null) return NULL;
  return Array.isArray(value) ? ARRAY : OBJECT;
}
