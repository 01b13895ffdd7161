import { expect, test } from '@playwright/test';

import { NO_FACTS } from '../sheet/fact-sheet.ts';
import { conclude } from '../sheet/conclude.ts';
import { answered, observerOf, order, shopContract } from '../testing/shop.ts';

/** What is told of answers with these bodies: kind, place, count and what was seen. */
function factsOf(...bodies: readonly unknown[]): readonly string[] {
  const observer = observerOf(shopContract());
  for (const body of bodies) observer.see(answered(body));
  return conclude(observer.take() ?? NO_FACTS).map(
    ({ kind, place, n, of, seen }) => `${kind} @ ${place} ${n}/${of}: ${seen.join(' | ')}`,
  );
}

const uuid = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

test('an answer as documented tells nothing', () => {
  expect(
    factsOf(
      order(),
      order({ coupon: null, tags: ['a'], lines: [{ sku: 'x', amount: 1 }], prices: { any: 1.5, other: 2 } }),
      order({ closed: { a: 'b' }, free: { what: { ever: 1 } }, payment: { by: 'Card', last: '1' } }),
      order({ payment: { by: 'Transfer', bank: 'b' }, delivery: { street: 's' } }),
      order({ delivery: { locker: 7 }, parent: order({ parent: order() }) }),
    ),
  ).toEqual([]);
});

const CASES: readonly (readonly [title: string, changes: Readonly<Record<string, unknown>>, fact: string])[] = [
  ['an undocumented property', { extra: 'x' }, 'undocumented-property @ application/json extra 1/2: string'],
  [
    'a property in a closed object',
    { closed: { a: 'b', z: 1 } },
    'property-in-closed-object @ application/json closed.z 1/1: integer',
  ],
  ['a missing property', { state: undefined }, 'missing-property @ application/json state 1/2: nothing'],
  ['null where it is not allowed', { total: null }, 'null-not-allowed @ application/json total 1/2: null'],
  ['a number for an integer', { total: 1.5 }, 'other-type @ application/json total 1/2: number'],
  ['a numeric text', { total: '15' }, 'other-type @ application/json total 1/2: string, numeric'],
  ['an object for a list', { tags: {} }, 'other-type @ application/json tags 1/1: object'],
  ['an unlisted value', { kind: 'express' }, 'unlisted-value @ application/json kind 1/1: "express"'],
  [
    'another format',
    { id: 'nr-12' },
    'other-format @ application/json id 1/2: format uuid: string, length 5, one word',
  ],
  [
    'another pattern',
    { code: 'abcd' },
    'other-pattern @ application/json code 1/1: pattern: string, length 4, one word',
  ],
  [
    'a text that is too long',
    { note: 'x'.repeat(90) },
    'out-of-bounds @ application/json note 1/1: maxLength: string, length up to 128, one word',
  ],
  [
    'a number below its bound',
    { total: -3 },
    'out-of-bounds @ application/json total 1/2: minimum: negative integer of 1 digits',
  ],
  [
    'a list that is too long',
    { tags: ['a', 'b', 'c', 'd'] },
    'out-of-bounds @ application/json tags 1/1: maxItems: array of 4',
  ],
  ['a wrong item, whichever it is', { tags: ['a', 7] }, 'other-type @ application/json tags[] 1/2: integer'],
  [
    'what is missing from one line of two',
    { lines: [{ sku: 'a' }, { amount: 2 }] },
    'missing-property @ application/json lines[].sku 1/2: nothing',
  ],
  ['a wrong entry of a map', { prices: { a: 'x', b: 1 } }, 'other-type @ application/json prices.* 1/2: string'],
  [
    'an unknown tag, once',
    { payment: { by: 'cheque', last: 1, more: true } },
    'unknown-tag @ application/json payment 1/1: by "cheque"',
  ],
  [
    'a value that no branch allows, once',
    { delivery: { locker: 'x', floor: 3, door: [] } },
    'no-branch @ application/json delivery 1/1: object, nearest /components/schemas/Order/properties/delivery/oneOf/1',
  ],
  [
    'what is wrong deep in a schema that contains itself, at its first place',
    { parent: order({ parent: order({ total: 'x' }) }) },
    'other-type @ application/json total 1/4: string',
  ],
];

for (const [title, changes, fact] of CASES)
  test(`${title} is one fact`, () => {
    expect(factsOf(order(), order(changes))).toEqual([fact]);
  });

test('what a branch that the discriminator names does not allow is told as it is', () => {
  expect(factsOf(order({ payment: { by: 'Card', last: 7 } }))).toEqual([
    'other-type @ application/json payment.last 1/1: integer',
  ]);
});

test('names that are keys of data are not told', () => {
  const told = factsOf(order({ 'jane.doe@corp.example': 1, [uuid]: 2 }));

  expect(told).toHaveLength(2);
  expect(told.join('\n')).not.toMatch(/jane|3fa85f64/u);
});

test('names without end are one fact in the end', () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [
      `z${'abcdefghijklmnopqrstuvwxyz'[at % 26] ?? ''}${'q'.repeat(at / 26)}`,
      1,
    ]),
  );

  const told = factsOf(order(many));

  expect(told.length).toBeLessThan(45);
  expect(told.at(0)).toContain('(further names)');
});

test('names that every object inherits are as harmless as any other', () => {
  expect(factsOf(JSON.stringify(order()).replace('{', '{"__proto__":{"state":1},"constructor":2,'))).toEqual([
    'undocumented-property @ application/json __proto__ 1/1: object',
    'undocumented-property @ application/json constructor 1/1: integer',
  ]);
});
