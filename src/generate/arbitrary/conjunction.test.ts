import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject } from '../../core/index.ts';
import { alternativesOf } from './conjunction.ts';

/** The titles of what holds together, by alternative. */
function titles(document: JsonObject, ...names: readonly string[]): readonly string[] {
  const alternatives = alternativesOf(
    document,
    names.map((name) => jsonPointer(name)),
  );
  return alternatives.map((parts) => parts.map(({ value }) => JSON.stringify(value['title'] ?? '')).join('+'));
}

test('takes one branch of each choice together with everything else', () => {
  const document = {
    root: { title: 'root', allOf: [{ $ref: '#/part' }, { title: 'b' }], oneOf: [{ title: 'c' }, { title: 'd' }] },
    part: { title: 'part', anyOf: [{ title: 'e' }, { title: 'f' }] },
  };

  expect(titles(document, 'root')).toEqual(
    ['"e"+"b"+"c"', '"e"+"b"+"d"', '"f"+"b"+"c"', '"f"+"b"+"d"'].map((rest) => `"root"+"part"+${rest}`),
  );
});

test('a choice that contains itself ends, and what leads nowhere demands nothing', () => {
  const document = { self: { title: 'self', allOf: [{ $ref: '#/self' }] }, nowhere: { $ref: '#/nobody' } };

  expect(titles(document, 'self')).toEqual([]);
  expect(titles(document, 'nowhere')).toEqual(['']);
});
