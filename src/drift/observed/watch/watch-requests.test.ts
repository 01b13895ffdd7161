import { expect, test } from '@playwright/test';

import { jsonPointer, type Asked, type Exchange } from '../../../core/index.ts';
import { writeFactPlace } from '../fact-place.ts';
import { conclude } from '../sheet/conclude.ts';
import { NO_FACTS } from '../sheet/fact-sheet.ts';
import { asking, observerOf, order, shopContract } from '../testing/shop.ts';

const NEW_ORDER = ['components', 'schemas', 'NewOrder', 'properties'] as const;
const PLAIN: Asked = { kind: 'valid', probe: 'valid-request', focus: null };

/** What is told of these requests: level, kind, place, counts and what was seen. */
function factsOf(...exchanges: readonly Exchange[]): readonly string[] {
  const observer = observerOf(shopContract());
  for (const exchange of exchanges) observer.see(exchange);
  return conclude(observer.take() ?? NO_FACTS)
    .filter(({ status }) => status === null)
    .map((fact) => `${fact.level} ${fact.kind} ${writeFactPlace(fact)} ${fact.n}/${fact.of}: ${fact.seen.join(' | ')}`);
}

function valid(name: string, probe = 'allowed-values'): Asked {
  return { kind: 'valid', probe, focus: jsonPointer(...NEW_ORDER, name) };
}

function invalid(at: string, keyword: string | null, mutation = 'wrong', part: 'body' | 'query' = 'body'): Asked {
  return { kind: 'invalid', mutation, in: part, at, keyword, pointer: null };
}

test('what the contract allows and the server refuses is told once for its place, against all that were about it', () => {
  expect(
    factsOf(
      asking(PLAIN, 201),
      asking(PLAIN, 400),
      asking(valid('state'), 400),
      asking(valid('state'), 422),
      asking(valid('state'), 201),
      asking(valid('kind'), 201),
    ),
  ).toEqual([
    'breaking valid-input-refused request application/json state 2/3: allowed-values: 400 | allowed-values: 422',
  ]);
});

test('a refusal of a request about nothing in particular is told where no other is', () => {
  expect(factsOf(asking(PLAIN, 201), asking(PLAIN, 415), asking(valid('state'), 201))).toEqual([
    'breaking valid-input-refused request 1/3: valid-request: 415',
  ]);
});

test('what holds something of every part is not told where one of its parts is', () => {
  const lines = jsonPointer(...NEW_ORDER, 'lines');
  const within = (...names: readonly string[]): Asked => ({
    kind: 'valid',
    probe: 'optional-pairs',
    focus: jsonPointer(...NEW_ORDER, 'lines', ...names),
  });

  expect(
    factsOf(
      asking(PLAIN, 201),
      asking({ kind: 'valid', probe: 'optional-pairs', focus: lines }, 400),
      asking(within('items', 'properties', 'amount'), 400),
      asking(valid('state'), 400),
    ),
  ).toEqual([
    'breaking valid-input-refused request application/json lines[].amount 1/1: optional-pairs: 400',
    'breaking valid-input-refused request application/json state 1/1: allowed-values: 400',
  ]);
});

test('a server that accepts nothing has one fault, wherever it shows', () => {
  expect(factsOf(asking(PLAIN, 400), asking(valid('state'), 400), asking(valid('kind'), 400))).toEqual([
    'breaking valid-input-refused request 3/3: allowed-values: 400 | valid-request: 400',
  ]);
});

for (const status of [301, 401, 403, 404, 405, 406, 409, 410, 412, 423, 429, 500, 503])
  test(`${status} says nothing of how data is taken`, () => {
    expect(factsOf(asking(PLAIN, status), asking(invalid('/state', 'enum'), status))).toEqual([]);
  });

test('what the contract forbids and the server accepts is told for each place and each rule', () => {
  expect(
    factsOf(
      asking(invalid('/state', 'enum', 'unknown-enum-value'), 201),
      asking(invalid('/state', 'enum', 'enum-in-other-case'), 201),
      asking(invalid('/state', 'enum', 'enum-cut-short'), 400),
      asking(invalid('/state', 'type', 'number-for-text'), 201),
      asking(invalid('/lines/7/amount', 'type'), 201),
      asking(invalid('/prices/jane', 'type'), 201),
      asking(invalid('/closed/jane', 'additionalProperties'), 201),
      asking(invalid('', null, 'trailing-comma'), 201),
    ),
  ).toEqual([
    'compatible invalid-input-accepted request application/json <JSON text> 1/1: trailing-comma: 201',
    'compatible invalid-input-accepted request application/json closed["(another name)"]<additionalProperties> 1/1: wrong: 201',
    'compatible invalid-input-accepted request application/json lines[].amount<type> 1/1: wrong: 201',
    'compatible invalid-input-accepted request application/json prices.*<type> 1/1: wrong: 201',
    'compatible invalid-input-accepted request application/json state<enum> 2/3: enum-in-other-case: 201 | unknown-enum-value: 201',
    'compatible invalid-input-accepted request application/json state<type> 1/1: number-for-text: 201',
  ]);
});

test('a maximum that is not enforced has a kind of its own', () => {
  expect(
    factsOf(
      asking(invalid('limit', 'maximum', 'parameter-above-maximum', 'query'), 201),
      asking(invalid('limit', 'maximum', 'parameter-above-maximum', 'query'), 400),
    ),
  ).toEqual(['warning maximum-not-enforced query limit <maximum> 1/2: parameter-above-maximum: 201']);
});

test('a property that was left out must show its documented default in what was made', () => {
  const [left, given] = [{ state: 'open' }, { state: 'open', kind: 'gift' }];
  expect(
    factsOf(
      asking(PLAIN, 201, { sent: left, made: order({ kind: 'plain' }) }),
      asking(PLAIN, 201, { sent: left, made: order({ kind: 'gift' }) }),
      asking(PLAIN, 201, { sent: left, made: order() }),
      asking(PLAIN, 201, { sent: given, made: order({ kind: 'gift' }) }),
      asking(PLAIN, 201, { sent: left, made: order({ kind: 7 }) }),
    ),
  ).toEqual(['warning other-default request application/json kind<default> 1/2: string, length 4, one word']);
});

test('of a request of which the plan says nothing, nothing is concluded', () => {
  expect(factsOf(asking(undefined, 201), asking(undefined, 400))).toEqual([]);
});
