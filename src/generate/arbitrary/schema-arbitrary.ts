import * as fc from 'fast-check';

import type { JsonObject, JsonPointer, JsonValue } from '../../core/index.ts';
import { sampleValue } from '../sample-value.ts';

export function schemaArbitrary(document: JsonObject, pointer: JsonPointer): fc.Arbitrary<JsonValue> {
  return fc.constant(sampleValue(document, pointer) ?? null);
}

export function parameterArbitrary(
  document: JsonObject,
  pointer: JsonPointer | null,
  _place: 'path' | 'query' | 'header',
): fc.Arbitrary<string> {
  const value = pointer === null ? '' : sampleValue(document, pointer);
  return fc.constant(typeof value === 'string' ? value : JSON.stringify(value));
}
