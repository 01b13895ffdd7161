import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { jsonPointer } from './json-pointer.ts';
import { parseLocalReference } from './reference.ts';

test('reads any pointer that was written as a fragment', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (tokens) => {
      const pointer = jsonPointer(...tokens);

      expect(parseLocalReference(`#${encodeURIComponent(pointer)}`)).toBe(pointer);
    }),
  );
});

for (const [reference, pointer] of [
  ['#', ''],
  ['#/components/schemas/X', '/components/schemas/X'],
  ['#/paths/~1a~1%7Bid%7D/get', '/paths/~1a~1{id}/get'],
  ['#/a%20b', '/a b'],
] as const)
  test(`${reference} names ${JSON.stringify(pointer)}`, () => {
    expect(parseLocalReference(reference)).toBe(pointer);
  });

for (const reference of ['other.yaml#/a', 'https://example.com/a', '', '#name', '#/a%', '#/a~2'])
  test(`${JSON.stringify(reference)} names nothing in its own document`, () => {
    expect(parseLocalReference(reference)).toBeUndefined();
  });
