import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, told } from './cases/case.ts';

/** What is told, without the places, where the parameter `x` goes from one schema to another. */
function between(before: JsonObject, after: JsonObject, where = 'query', more: JsonObject = {}): readonly string[] {
  const [left, right] = [before, after].map((schema) =>
    documentOf({ parameters: [{ name: where === 'path' ? 'id' : 'x', in: where, schema, ...more }] }),
  );
  if (left === undefined || right === undefined) return [];
  return told(compared(left, right).changes).map((line) => line.split(' ').slice(0, 2).join(' '));
}

const integer = { type: 'integer' };
const text = { type: 'string' };
const list = (items: JsonObject): JsonObject => ({ type: 'array', items });
const object = (a: JsonObject): JsonObject => ({ type: 'object', properties: { a } });
const WIDENED = 'compatible request-type-widened';

for (const [title, before, after, further] of [
  ['certain values', integer, { ...text, enum: ['a'] }, ['breaking request-became-enum']],
  [
    'one of several values',
    integer,
    {
      anyOf: [
        { ...text, enum: ['a'] },
        { ...text, enum: ['b'] },
      ],
    },
    ['breaking request-became-enum'],
  ],
  ['a longest', integer, { ...text, maxLength: 3 }, ['breaking request-max-length-tightened']],
  ['a shortest', { type: 'boolean' }, { ...text, minLength: 20 }, ['breaking request-min-length-tightened']],
  ['a pattern', { type: 'number' }, { ...text, pattern: '^[a-f]{8}$' }, ['breaking request-pattern-added']],
  ['a format', { ...integer, format: 'int32' }, { ...text, format: 'uuid' }, ['warning request-format-added']],
  ['a default', integer, { ...text, default: 'a' }, ['warning request-default-added']],
  ['the same default', { ...integer, default: 1 }, { ...text, default: '1' }, []],
  ['fewer values', { ...integer, enum: [1, 2] }, { ...text, enum: ['1'] }, ['breaking request-enum-value-removed']],
  ['the same values', { ...integer, enum: [1, 2] }, { ...text, enum: ['1', '2'] }, []],
  ['no bounds', { ...integer, minimum: 1, format: 'int64' }, text, []],
] as const)
  test(`a parameter becomes text with ${title}`, () => {
    for (const where of ['query', 'header', 'cookie', 'path'])
      expect([...between(before, after, where)].toSorted()).toEqual([...further, WIDENED].toSorted());
  });

test('items and members of parameters are text as well', () => {
  const words = { ...text, enum: ['a'] };

  expect(between(list(integer), list(words))).toContain('breaking request-became-enum');
  expect(between(object(integer), object(words), 'query', { style: 'deepObject' })).toContain(
    'breaking request-became-enum',
  );
});
