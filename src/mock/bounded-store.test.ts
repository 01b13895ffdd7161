import { expect, test } from '@playwright/test';

import { BoundedStore } from './bounded-store.ts';

function storeOf(capacity: number, count: number): BoundedStore<{ id: string }> {
  const store = new BoundedStore<{ id: string }>(capacity);
  for (let number = 1; number <= count; number += 1) store.add({ id: `${number}` });
  return store;
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

test('drops the oldest object when full', () => {
  const store = storeOf(3, 8);

  expect(store.size).toBe(3);
  expect(store.get('5')).toBeUndefined();
  expect(idsOf(store.page(0, 10))).toEqual(['6', '7', '8']);
});

test('pages through objects, oldest first', () => {
  const store = storeOf(10, 5);

  expect(idsOf(store.page(0, 2))).toEqual(['1', '2']);
  expect(idsOf(store.page(4, 2))).toEqual(['5']);
  expect(idsOf(store.page(5, 2))).toEqual([]);
  expect(idsOf(storeOf(3, 0).page(0, 2))).toEqual([]);
});

test('keeps the place of an object that is replaced', () => {
  const store = storeOf(2, 2);
  const replacement = { id: '1' };

  store.replace(replacement);

  expect(store.get('1')).toBe(replacement);
  expect(idsOf(store.page(0, 2))).toEqual(['1', '2']);
});
