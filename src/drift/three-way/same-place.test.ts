import { expect, test } from '@playwright/test';

import { isMetBy, isSamePlace, located } from './same-place.ts';

const AT = 'response 200 application/json a';

for (const [one, other, same, met] of [
  ['GET /a/{id} path id', 'GET /a/{uid} path uid', true, true],
  ['GET /a/{id}/{b} path id', 'GET /a/{uid}/{c} path c', false, false],
  ['GET /a path id', 'GET /b path id', false, false],
  [`GET /a ${AT}(Cat).b`, `GET /a ${AT}.b`, false, true],
  [`GET /a ${AT}(Cat).b`, `GET /a ${AT}(Dog).b`, false, true],
  [`GET /a ${AT}[0]`, `GET /a ${AT}[]`, false, true],
  [`GET /a ${AT}[0]`, `GET /a ${AT}[1]`, false, false],
  [`GET /a ${AT}.b`, `GET /a ${AT}.*`, false, true],
  [`GET /a ${AT}<not>`, `GET /a ${AT}`, false, true],
  [`GET /a ${AT}.b`, `GET /a ${AT}`, false, false],
  ['GET /a response 404 application/json x', 'GET /a response 4XX application/json x', false, true],
  ['GET /a response 404 application/json x', 'GET /a response default */* x', false, true],
  ['GET /a response 200 application/json x', 'GET /a response default application/json x', false, false],
  ['GET /a query old', 'GET /a query new or query old', false, true],
  ['GET /a query other', 'GET /a query new or query old', false, false],
] as const)
  test(`${one} and ${other} are ${same ? 'the same' : 'two'}, and ${met ? 'meet' : 'do not meet'}`, () => {
    const [left, right] = [placed(one), placed(other)];

    expect([isSamePlace(left, right), isSamePlace(right, left)]).toEqual([same, same]);
    expect([isMetBy(located(left), located(right)), isMetBy(located(right), located(left))]).toEqual([met, met]);
  });

function placed(text: string): { readonly operation: string; readonly place: string } {
  const [method = '', path = '', ...words] = text.split(' ');
  return { operation: `${method} ${path}`, place: words.join(' ') };
}
