import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { appendPointer, isJsonPointer, jsonPointer, parentPointer, pointerTokens, valueAt } from './json-pointer.ts';

test('a pointer survives being taken apart and put together', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tokens) => expect(pointerTokens(jsonPointer(...tokens))).toEqual(tokens)),
  );
});

test('appending equals building in one go', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (tokens, last) =>
      expect(appendPointer(jsonPointer(...tokens), last)).toBe(jsonPointer(...tokens, last)),
    ),
  );
});

test('finds values by the examples of RFC 6901 §5', () => {
  const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8 };

  expect(valueAt(document, jsonPointer('foo', 0))).toBe('bar');
  expect(valueAt(document, jsonPointer(''))).toBe(0);
  expect(valueAt(document, jsonPointer('a/b'))).toBe(1);
  expect(valueAt(document, jsonPointer('m~n'))).toBe(8);
});

test('finds nothing beyond the document, and no inherited member', () => {
  expect(valueAt({ foo: ['bar'] }, jsonPointer('foo', '01'))).toBeUndefined();
  expect(valueAt({ foo: ['bar'] }, jsonPointer('foo', 1))).toBeUndefined();
  expect(valueAt({}, jsonPointer('constructor'))).toBeUndefined();
});

test('tells a pointer from other text', () => {
  expect(isJsonPointer('')).toBe(true);
  expect(isJsonPointer('/a~0b')).toBe(true);
  expect(isJsonPointer('a')).toBe(false);
  expect(isJsonPointer('/a~2')).toBe(false);
});

test('tells a long text from a pointer without trying all ways to read it', () => {
  test.setTimeout(5000);

  expect(isJsonPointer(`${'/a'.repeat(50_000)}~2`)).toBe(false);
  expect(isJsonPointer('/'.repeat(100_000))).toBe(true);
});

test('the parent of a place is what holds it, that of the root the root', () => {
  expect(parentPointer(jsonPointer('a', 'b/c'))).toBe(jsonPointer('a'));
  expect(parentPointer(jsonPointer())).toBe(jsonPointer());
});
