import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { caseWith } from '../checks/testing/answered.ts';
import type { CaseRequest, HttpRequest } from '../core/index.ts';
import { buildRequest } from './build-request.ts';

function build(changes: Partial<CaseRequest>, pathValues: Readonly<Record<string, string>> = {}): HttpRequest {
  const testCase = caseWith({ kind: 'accept' });
  const filling = {
    baseUrl: 'https://tenant.example/api',
    authorisation: [['Authorization', 'Bearer x']] as const,
    pathValues,
  };
  return buildRequest({ ...testCase.request, ...changes }, filling);
}

test('percent-encodes path values, so that none can leave its segment', () => {
  const { url } = build({ path: '/things/{id}/parts/{part}' }, { id: 'a/b?c#d', part: '50%' });

  expect(url).toBe('https://tenant.example/api/things/a%2Fb%3Fc%23d/parts/50%25');
});

test('puts path values in to the letter, whatever they mean to a replacement', () => {
  expect(build({ path: '/things/{id}' }, { id: '$&{id}' }).url).toMatch(/\/things\/%24%26%7Bid%7D$/u);
});

test('percent-encodes the query and keeps its order', () => {
  const query = [
    ['b', 'x y&z'],
    ['a', '1'],
    ['b', 'ä'],
  ] as const;

  expect(build({ query }).url).toMatch(/\/things\?b=x%20y%26z&a=1&b=%C3%A4$/u);
});

test('leaves a URL that gives back what went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (id, value) => {
      fc.pre(!['.', '..'].includes(id));
      const url = new URL(build({ path: '/things/{id}', query: [['q', value]] }, { id }).url);

      expect(decodeURIComponent(url.pathname.replace('/api/things/', ''))).toBe(id);
      expect(url.searchParams.get('q')).toBe(value);
    }),
  );
});

test('sends what it accepts, credentials and the headers of the case', () => {
  expect(build({ headers: [['Content-Type', 'text/plain']] }).headers).toEqual([
    ['Accept', 'application/json'],
    ['Accept-Encoding', 'identity'],
    ['Authorization', 'Bearer x'],
    ['Content-Type', 'text/plain'],
  ]);
});

test('serialises JSON, sends text to the letter, and no body where there is none', () => {
  expect(build({ body: { kind: 'json', value: { a: [1, null] } } }).body).toBe('{"a":[1,null]}');
  expect(build({ body: { kind: 'text', text: '{"a":' } }).body).toBe('{"a":');
  expect(build({ body: { kind: 'none' } })).not.toHaveProperty('body');
});
