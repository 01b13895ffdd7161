import { expect, test } from '@playwright/test';

import type { HeaderFields } from '../../../core/index.ts';
import { conclude } from '../sheet/conclude.ts';
import { NO_FACTS } from '../sheet/fact-sheet.ts';
import { answered, observerOf, order, shopContract, type AnswerOptions } from '../testing/shop.ts';

/** What is told of these answers: level, kind, place, counts and what was seen. */
function factsOf(...answers: readonly (readonly [body: unknown, options?: AnswerOptions])[]): readonly string[] {
  const observer = observerOf(shopContract());
  for (const [body, options] of answers) observer.see(answered(body, options));
  return conclude(observer.take() ?? NO_FACTS).map(
    ({ level, kind, status, place, n, of, seen }) =>
      `${level} ${kind} ${status} ${place} ${n}/${of}: ${seen.join(' | ')}`,
  );
}

const page: readonly [string, string] = ['X-Page', '1'];
const json: readonly [string, string] = ['Content-Type', 'application/json'];

function withHeaders(...headers: HeaderFields): AnswerOptions {
  return { headers: [json, page, ...headers] };
}

test('statuses that are not documented count against all answers of the operation', () => {
  expect(factsOf([order()], [order()], [{}, { status: 202 }], [{}, { status: 503 }], ['', { status: 302 }])).toEqual([
    'breaking undocumented-success 202  1/5: application/json',
    'warning undocumented-status 302  1/5: no body',
    'warning undocumented-status 503  1/5: application/json',
  ]);
});

test('media types and bodies', () => {
  expect(
    factsOf(
      [order()],
      [undefined],
      ['<p>', { headers: [['Content-Type', 'text/html; charset=utf-8'], page] }],
      ['{', withHeaders()],
      ['gone', { status: 204 }],
      ['as no document knows', { status: 404 }],
    ),
  ).toEqual([
    'breaking malformed-body 200  1/4: no JSON text',
    'breaking missing-body 200  1/4: nothing',
    'breaking undocumented-media-type 200  1/4: text/html',
    'warning undocumented-body 204  1/1: up to 4 bytes',
  ]);
});

test('an error body of another shape is one fact, however many places show it', () => {
  const told = factsOf(
    [{ error: 'x', code: 1 }, { status: 400 }],
    [{ error: null, code: 'x' }, { status: 400 }],
    [{ message: 'x' }, { status: 400 }],
    [[], { status: 400 }],
  );

  expect(told).toEqual([
    expect.stringMatching(
      /^warning error-body-shape 400 {2}3\/4: missing-property at .* error: nothing \| null-not-allowed at/u,
    ),
    'compatible undocumented-property 400 application/json message 1/3: string',
  ]);
});

test('headers: required ones, those of interest, and the end of an operation', () => {
  expect(
    factsOf(
      [order(), { headers: [json] }],
      [order(), withHeaders(['X-RateLimit-Limit', '5'], ['X-Powered-By', 'somebody'])],
      [order(), withHeaders(['Sunset', 'Wed, 11 Nov 2026 23:59:59 GMT'], ['Deprecation', '@1688169599'])],
    ),
  ).toEqual([
    'compatible end-announced 200 header deprecation 1/3: 2023-06-30',
    'compatible end-announced 200 header sunset 1/3: 2026-11-11',
    'breaking missing-header 200 header x-page 1/3: nothing',
    'compatible undocumented-header 200 header x-ratelimit-limit 1/3: present',
  ]);
});

test('what does not answer the operation tells nothing of it', () => {
  expect(
    factsOf(
      ['', { status: 405, method: 'DELETE' }],
      ['', { status: 503, sent: [['Prefer', 'code=503']] }],
      ['', { status: 418, operation: 'another' }],
    ),
  ).toEqual([]);
});

test('an observer that has told starts anew', () => {
  const observer = observerOf(shopContract());
  observer.see(answered(order({ extra: 1 })));

  expect(observer.take()?.facts).toHaveLength(1);
  expect(observer.take()).toBeNull();
});
