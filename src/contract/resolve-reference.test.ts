import { expect, test } from '@playwright/test';

import { jsonPointer } from '../core/index.ts';
import { resolveReference, type Located } from './resolve-reference.ts';

const DOCUMENT = {
  a: { $ref: '#/b' },
  b: { $ref: '#/c', description: 'ignored' },
  c: { type: 'string' },
  'p/{id}': { type: 'integer' },
  'a b~': { type: 'number' },
  self: { $ref: '#/self' },
  ping: { $ref: '#/pong' },
  pong: { $ref: '#/ping' },
  text: 'no object',
};

function resolve($ref: string): Located | undefined {
  return resolveReference(DOCUMENT, { value: { $ref }, pointer: jsonPointer('here') });
}

test('an object without a reference stands for itself', () => {
  const located = { value: { type: 'string' }, pointer: jsonPointer('here') };

  expect(resolveReference(DOCUMENT, located)).toBe(located);
});

test('follows a chain to its end, and says where that is', () => {
  expect(resolve('#/a')).toEqual({ value: { type: 'string' }, pointer: '/c' });
});

test('reads escapes and percent-encoding in the fragment', () => {
  expect(resolve('#/p~1%7Bid%7D')).toEqual({ value: { type: 'integer' }, pointer: '/p~1{id}' });
  expect(resolve('#/a%20b~0')).toEqual({ value: { type: 'number' }, pointer: '/a b~0' });
});

test('a member named $ref that is no text is no reference', () => {
  const located = { value: { $ref: { type: 'string' } }, pointer: jsonPointer('here') };

  expect(resolveReference(DOCUMENT, located)).toBe(located);
});

for (const [reference, why] of [
  ['#/self', 'it refers to itself'],
  ['#/ping', 'it runs in a circle'],
  ['#/missing', 'nothing stands there'],
  ['#/text', 'what stands there is no object'],
  ['other.yaml#/a', 'it leaves the document'],
  ['#/c%', 'it is malformed'],
] as const)
  test(`${reference} leads nowhere: ${why}`, () => {
    expect(resolve(reference)).toBeUndefined();
  });
