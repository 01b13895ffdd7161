import { expect, test } from '@playwright/test';

import { compared, documentOf, told } from './cases/case.ts';

test('a header that the media types of a response speak of is ignored', () => {
  const typed = { 200: { headers: { 'content-Type': { required: true, schema: { type: 'string' } } } } };

  expect(told(compared(documentOf({ responses: typed }), documentOf({ responses: { 200: {} } })).changes)).toEqual([]);
  expect(told(compared(documentOf({ responses: { 200: {} } }), documentOf({ responses: typed })).changes)).toEqual([]);
});
