import * as fc from 'fast-check';

import { isJsonArray, isJsonObject, type JsonValue } from '../../core/index.ts';
import { freeText } from './free-text.ts';
import { guarded } from './guard.ts';
import { anyOf } from './weighted.ts';

/** Where a parameter travels. */
export type ParameterPlace = 'path' | 'query' | 'header';

const LONGEST = 60;
const MOST_VISIBLE = 24;
/** Every visible character of ASCII, letters first: texts get smaller towards them. */
const VISIBLE = Array.from(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~!#$%&\'*+^`|()<>@,;:\\"/[]?={}',
);

/** The texts of `values` that can travel in `place`; undefined where there are none. */
export function parameterTexts(
  values: fc.Arbitrary<JsonValue>,
  place: ParameterPlace,
): fc.Arbitrary<string> | undefined {
  return guarded(values, (value) => value !== null && canTravel(textOf(value), place))?.map(textOf);
}

/** Texts of all kinds of characters for parameters that may be any text, the `samples` of the document now and then. */
export function freeParameterText(
  place: ParameterPlace,
  samples: readonly JsonValue[],
): fc.Arbitrary<JsonValue> | undefined {
  const texts: fc.Arbitrary<JsonValue> | undefined = place === 'header' ? visibleText() : freeText(1, LONGEST);
  const given = samples.filter((sample) => typeof sample === 'string');
  return anyOf([
    ...(texts === undefined ? [] : [{ weight: 12, arbitrary: texts }]),
    ...(given.length === 0 ? [] : [{ weight: 1, arbitrary: fc.constantFrom<JsonValue[]>(...given) }]),
  ]);
}

function visibleText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...VISIBLE), { minLength: 1, maxLength: MOST_VISIBLE }).map((text) => text.join(''));
}

/** A list travels as its items with commas between them (OpenAPI 3.0.3 §4.7.12.2, style `simple`). */
function textOf(value: JsonValue): string {
  if (isJsonArray(value)) return value.map(textOf).join(',');
  return typeof value === 'string' ? value : isJsonObject(value) ? JSON.stringify(value) : String(value);
}

function canTravel(text: string, place: ParameterPlace): boolean {
  if (/^\.{0,2}$/u.test(text)) return false;
  return place === 'header' ? /^[\x21-\x7E]+$/u.test(text) : !/\p{Cc}/u.test(text);
}
