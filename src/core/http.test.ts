import { expect, test } from '@playwright/test';

import { headerValue, headerValues, isJsonMediaType, mediaTypeOf } from './http.ts';

const HEADERS = [
  ['Set-Cookie', 'a=1'],
  ['Content-Type', 'text/plain'],
  ['set-cookie', 'b=2'],
] as const;

test('finds header fields without regard to letter case, all of them in order', () => {
  expect(headerValues(HEADERS, 'SET-COOKIE')).toEqual(['a=1', 'b=2']);
  expect(headerValue(HEADERS, 'set-cookie')).toBe('a=1');
  expect(headerValue(HEADERS, 'content-type')).toBe('text/plain');
});

test('finds nothing where there is no such field', () => {
  expect(headerValues(HEADERS, 'Content')).toEqual([]);
  expect(headerValue([], 'Content-Type')).toBeUndefined();
});

for (const [value, mediaType] of [
  ['application/json', 'application/json'],
  ['Application/JSON; charset=utf-8', 'application/json'],
  [' text/html ;x="a;b"', 'text/html'],
  ['application/problem+json', 'application/problem+json'],
] as const)
  test(`the media type of ${JSON.stringify(value)} is ${mediaType}`, () => {
    expect(mediaTypeOf(value)).toBe(mediaType);
  });

for (const value of ['', 'json', 'application/', '/json', 'a/b/c', 'text html', 'text/ html', ';'])
  test(`${JSON.stringify(value)} has no media type`, () => {
    expect(mediaTypeOf(value)).toBeUndefined();
  });

test('takes application/json and the suffix +json for JSON, and no other', () => {
  expect(isJsonMediaType('application/json')).toBe(true);
  expect(isJsonMediaType('application/problem+json')).toBe(true);
  expect(isJsonMediaType('application/jsonp')).toBe(false);
  expect(isJsonMediaType('text/plain')).toBe(false);
});
