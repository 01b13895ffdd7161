import { expect, test } from '@playwright/test';

import { parseJson } from '../core/index.ts';
import { shapeOf } from './shape.ts';

for (const [title, value, shape] of [
  [
    'types',
    { a: 1, b: 1.5, c: true, d: null, e: 'x', f: '' },
    '{a: integer, b: number, c: boolean, d: null, e: text, f: empty text}',
  ],
  ['ids', '33f072dd-13b4-41e1-8ea0-16f2a59b57c8', 'uuid'],
  ['lists, alike items once', ['a', 'b', 1], '[text | integer]'],
  ['maps, without their names', { errors: { first_name: ['x'], mail: ['y'] } }, '{errors: {name: [text]}}'],
  ['maps of several types', { attributes: { one: 'x', two: null } }, '{attributes: {name: text | null}}'],
  ['names that may be data', { 'anne@acme.example': 1, 'Anne Miller': 2, id42: 3 }, '{name: integer}'],
  ['nothing', undefined, 'absent'],
] as const)
  test(`shows ${title}`, () => {
    expect(shapeOf(value)).toBe(shape);
  });

test('is short, however large the value', () => {
  const wide = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`member_${'x'.repeat(index % 30)}`, index]),
  );
  const nested = parseJson(`${'['.repeat(400)}${']'.repeat(400)}`);

  expect(shapeOf(wide).length).toBeLessThanOrEqual(241);
  expect(shapeOf(nested)).toBe('[[[[[[…]]]]]]');
});
