import * as fc from 'fast-check';

import type { JsonObject } from '../../core/index.ts';
import { chosenNumber } from './chosen-number.ts';
import { freeText, stretched } from './free-text.ts';
import { anyOf } from './weighted.ts';

/** The longest value of an attribute that is drawn. */
const LONGEST = 10_000;
const USUAL = 200;

/** Texts as values of attributes: free ones, empty and blank ones, and rarely very long ones. */
export function attributeText(): fc.Arbitrary<string> {
  const free = freeText(0, USUAL) ?? fc.constant('');
  return (
    anyOf([
      { weight: 60, arbitrary: free },
      { weight: 3, arbitrary: fc.constantFrom('', ' ', '   ') },
      { weight: 1, arbitrary: stretched(chosenNumber([1_000, 4_000, LONGEST - 1, LONGEST], 0, LONGEST)) },
    ]) ?? free
  );
}

const RESTRICTIONS = ['enum', 'const', 'format', 'pattern', 'minLength', 'maxLength'];

/** Whether `schema` says of its values nothing but that they are texts. */
export function isPlainText(schema: JsonObject): boolean {
  return schema['type'] === 'string' && RESTRICTIONS.every((keyword) => schema[keyword] === undefined);
}
