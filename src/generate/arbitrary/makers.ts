import type { JsonValue } from '../../core/index.ts';
import { makeAnything } from './any-value.ts';
import { makeArray } from './array.ts';
import { makeBoolean } from './boolean.ts';
import type { Maker, Making } from './maker.ts';
import { makeInteger, makeNumber } from './number.ts';
import { makeObject } from './object.ts';
import { makeString } from './string.ts';

const MAKERS: ReadonlyMap<JsonValue | undefined, Maker> = new Map<JsonValue | undefined, Maker>([
  ['object', makeObject],
  ['array', makeArray],
  ['string', makeString],
  ['integer', makeInteger],
  ['number', makeNumber],
  ['boolean', makeBoolean],
]);

/** What makes the values of a schema: by its type, else by the type that its keywords are about. */
export function makerOf({ schema, conjunction }: Making): Maker {
  return MAKERS.get(schema['type'] ?? impliedType(conjunction)) ?? makeAnything;
}

function impliedType(conjunction: Making['conjunction']): string | undefined {
  const has = (keyword: string): boolean => conjunction.some(({ value }) => value[keyword] !== undefined);
  if (has('properties') || has('additionalProperties') || has('required')) return 'object';
  return has('items') ? 'array' : undefined;
}
