import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, told } from './cases/case.ts';

const text: JsonObject = { schema: { type: 'string' } };
const count: JsonObject = { schema: { type: 'integer' } };

function sent(before: JsonObject, after: JsonObject): readonly string[] {
  const [left, right] = [before, after].map((content) => documentOf({ requestBody: { content } }));
  return told(compared(left ?? {}, right ?? {}).changes);
}

test('a media type beside a range that governed it is held against the range', () => {
  const both = { 'application/*': text, 'application/json': count };

  expect(sent({ 'application/*': text }, both)).toEqual(['breaking request-type-changed request application/json']);
  expect(sent(both, { 'application/*': text })).toEqual(['breaking request-type-changed request application/json']);
  expect(sent({ 'application/json': text, '*/*': text }, { '*/*': text })).toEqual([]);
  expect(sent({ 'application/*': text, '*/*': count }, { '*/*': count })).toEqual([
    'breaking request-type-changed request application/*',
  ]);
});

test('a range in the place of several media types is held against each, and told once', () => {
  const several = { 'text/csv': text, 'text/plain': count };

  expect(sent(several, { 'text/*': text })).toEqual([
    'compatible request-media-type-generalised request text/*',
    'breaking request-type-changed request text/plain',
  ]);
  expect(sent({ 'text/*': text }, several)).toEqual([
    'breaking request-media-type-refined request text/csv',
    'breaking request-type-changed request text/plain',
  ]);
});

test('parameters tell media types apart, but for `charset`', () => {
  const first = 'application/json; version=1';
  const second = 'application/json;Version="2"';

  expect(sent({ [first]: text }, { [second]: text })).toEqual([
    'compatible request-media-type-added request application/json',
    'breaking request-media-type-removed request application/json',
  ]);
  expect(sent({ [second]: text }, { 'application/json;version=2; charset=utf-8': text })).toEqual([]);
  expect(sent({ 'application/json': text }, { [first]: count })).toEqual([
    'breaking request-media-type-refined request application/json',
    'breaking request-type-changed request application/json',
  ]);
  expect(sent({ 'application/json': text }, { 'application/json': text, [first]: count })).toEqual([
    'compatible request-media-type-added request "application/json; version=1"',
  ]);
});

test('a media type that is there twice is there as long as one of the two is', () => {
  const twice = { 'application/json': text, 'application/json; charset=utf-8': text };

  expect(sent(twice, { 'application/json': text })).toEqual([]);
  expect(sent(twice, { 'application/json; charset=utf-8': text })).toEqual([]);
  expect(sent({ 'application/json': text }, twice)).toEqual([]);
});
