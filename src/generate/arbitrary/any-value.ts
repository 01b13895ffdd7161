import * as fc from 'fast-check';

import { makeBoolean } from './boolean.ts';
import type { Maker } from './maker.ts';
import { makeInteger, makeNumber } from './number.ts';
import { makeString } from './string.ts';
import { anyOf } from './weighted.ts';

const CHOICES: readonly (readonly [weight: number, maker: Maker])[] = [
  [4, makeString],
  [2, makeInteger],
  [1, makeNumber],
  [1, makeBoolean],
  [1, () => fc.constantFrom([], {}, [1, 'two'], { a: 'b' })],
];

/**
 * Values of any type: a keyword about one type says nothing about the others (draft-07 Validation §4.1). Null is none of them, since
 * OpenAPI 3.0 has it where `nullable` says so.
 */
export const makeAnything: Maker = (making) => {
  const { schema } = making;
  const isAboutContainers = ['minItems', 'maxItems', 'minProperties', 'maxProperties'].some(
    (keyword) => schema[keyword] !== undefined,
  );
  const choices = isAboutContainers ? CHOICES.slice(0, -1) : CHOICES;
  return anyOf(
    choices.flatMap(([weight, make]) => {
      const arbitrary = make(making);
      return arbitrary === undefined ? [] : [{ weight, arbitrary }];
    }),
  );
};
