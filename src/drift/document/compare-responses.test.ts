import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, told } from './cases/case.ts';

const media = (required: readonly string[]): JsonObject => ({
  content: { 'application/json': { schema: { type: 'object', properties: { m: {} }, required } } },
});
const [strict, loose] = [media(['m']), media([])];
const looser = (status: string): string =>
  `breaking response-property-became-optional response ${status} application/json m`;

function between(before: JsonObject, after: JsonObject): readonly string[] {
  return told(compared(documentOf({ responses: before }), documentOf({ responses: after })).changes);
}

test('a range of failures is held against the default answer that governed it, and the other way round', () => {
  const ok = { description: '' };

  expect(between({ 200: ok, '4XX': strict }, { 200: ok, default: loose })).toEqual([
    looser('4XX'),
    'compatible response-status-range-added response default',
  ]);
  expect(between({ 200: ok, '4XX': strict }, { 200: ok, default: strict })).toEqual([
    'compatible response-status-range-added response default',
  ]);
  expect(between({ 200: ok, default: strict }, { 200: ok, '4XX': loose, '5XX': loose })).toEqual([
    looser('4XX'),
    looser('5XX'),
    'warning response-status-range-removed response default',
  ]);
  expect(between({ 200: ok, default: strict }, { 200: ok, default: strict, '5XX': loose })).toEqual([looser('5XX')]);
});

test('any status of success in the place of one is a warning; that none is left breaks', () => {
  expect(between({ 200: strict }, { '2XX': strict })).toEqual(['warning response-success-range-added response 2XX']);
  expect(between({ '2XX': strict }, { 200: strict })).toEqual(['warning response-success-range-removed response 2XX']);
  expect(between({ 200: strict }, { '2XX': loose })).toContain(looser('200'));
  expect(between({ '2XX': strict }, {})).toEqual(['breaking response-success-status-removed response 2XX']);
});
