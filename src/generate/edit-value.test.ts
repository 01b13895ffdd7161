import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { jsonPointer, parseJson } from '../core/index.ts';
import { editValue } from './edit-value.ts';

const VALUE = { list: [[1, 2], null, { a: 1 }], name: 'n' };

test('replaces a member, an item and the whole', () => {
  expect(editValue(VALUE, jsonPointer('name'), 'm')).toEqual({ ...VALUE, name: 'm' });
  expect(editValue(VALUE, jsonPointer('list', 2, 'a'), 2)).toEqual({ ...VALUE, list: [[1, 2], null, { a: 2 }] });
  expect(editValue(VALUE, jsonPointer(), [])).toEqual([]);
});

test('takes a member or an item away', () => {
  expect(editValue(VALUE, jsonPointer('list'), undefined)).toEqual({ name: 'n' });
  expect(editValue(VALUE, jsonPointer('list', 1), undefined)).toEqual({ ...VALUE, list: [[1, 2], { a: 1 }] });
});

test('puts null and lists into a list as they are', () => {
  expect(editValue([1, 2], jsonPointer(0), null)).toEqual([null, 2]);
  expect(editValue([1, 2], jsonPointer(0), [3, 4])).toEqual([[3, 4], 2]);
  expect(editValue(VALUE, jsonPointer('list', 0, 1), 3)).toEqual({ ...VALUE, list: [[1, 3], null, { a: 1 }] });
});

test('leaves the original as it was, and what is not there alone', () => {
  const before = JSON.stringify(VALUE);

  editValue(VALUE, jsonPointer('list', 0, 0), 'changed');

  expect(JSON.stringify(VALUE)).toBe(before);
  expect(editValue(VALUE, jsonPointer('nobody'), 1)).toEqual(VALUE);
});

test('touches no other item of any list', () => {
  fc.assert(
    fc.property(fc.array(fc.json(), { minLength: 1 }), fc.nat(), fc.json(), (texts, number, text) => {
      const list = texts.map(parseJson);
      const replacement = parseJson(text);
      const index = number % list.length;
      const items = JSON.stringify(list.map((item, at) => (at === index ? replacement : item)));

      expect(JSON.stringify(editValue(list, jsonPointer(index), replacement))).toBe(items);
    }),
  );
});
