import * as fc from 'fast-check';

import type { JsonObject, JsonPointer, JsonValue } from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';
import { isPlainText } from './attribute-text.ts';
import { ArbitraryBuilder } from './build.ts';
import { freeParameterText, parameterTexts, type ParameterPlace } from './parameter-text.ts';
import { samplesOf } from './samples.ts';

const builders = new WeakMap<JsonObject, ArbitraryBuilder>();

function builderOf(document: JsonObject): ArbitraryBuilder {
  const builder = builders.get(document) ?? new ArbitraryBuilder(document);
  builders.set(document, builder);
  return builder;
}

/**
 * Values that the schema at `pointer` of `document` allows in requests; properties that only answers have are left out. Almost all are
 * valid; where a schema seems to allow nothing it is null over and over, and the caller finds it invalid.
 */
export function schemaArbitrary(document: JsonObject, pointer: JsonPointer): fc.Arbitrary<JsonValue> {
  return builderOf(document).build([pointer]) ?? fc.constant(null);
}

/** Texts that a parameter may carry in the place where it travels: never empty, nothing that a path or a header cannot hold. */
export function parameterArbitrary(
  document: JsonObject,
  pointer: JsonPointer | null,
  place: ParameterPlace,
): fc.Arbitrary<string> {
  const part = pointer === null ? undefined : schemaAt(document, pointer);
  const isFree = part === undefined || (isPlainText(part.value) && !isCombined(part.value));
  const texts = isFree
    ? freeParameterText(place, part === undefined ? [] : samplesOf([part]))
    : builderOf(document).build([part.pointer]);
  return (texts && parameterTexts(texts, place)) ?? fc.constant('x');
}

function isCombined(schema: JsonObject): boolean {
  return ['allOf', 'anyOf', 'oneOf', 'not'].some((keyword) => schema[keyword] !== undefined);
}
