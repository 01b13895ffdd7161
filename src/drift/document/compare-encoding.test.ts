import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, told } from './cases/case.ts';

const FORM = 'multipart/form-data';
const URLENCODED = 'application/x-www-form-urlencoded';
const schema = {
  type: 'object',
  properties: {
    text: { type: 'string' },
    file: { type: 'string', format: 'binary' },
    list: { type: 'array', items: { type: 'integer' } },
    object: { type: 'object', properties: { a: { type: 'string' } } },
  },
};

function sending(encoding: JsonObject, type: string): JsonObject {
  return documentOf({ requestBody: { content: { [type]: { schema, encoding } } } });
}

const changes = (before: JsonObject, after: JsonObject, type = FORM): readonly string[] =>
  told(compared(sending(before, type), sending(after, type)).changes).map((line) =>
    line.split(' ').slice(0, 2).join(' '),
  );

for (const [title, before, after, type] of [
  ['the media type of a text', {}, { text: { contentType: 'text/plain' } }, FORM],
  ['the media type of a file', {}, { file: { contentType: 'application/octet-stream' } }, FORM],
  ['the media type of a list', {}, { list: { contentType: 'text/plain' } }, FORM],
  ['the media type of an object', {}, { object: { contentType: 'application/json' } }, FORM],
  ['the style', {}, { text: { style: 'form', explode: true } }, URLENCODED],
  [
    'media types in another order',
    { file: { contentType: 'image/png, image/jpeg' } },
    { file: { contentType: 'image/JPEG,image/png' } },
    FORM,
  ],
  ['a header in capitals', { file: { headers: { 'X-A': {} } } }, { file: { headers: { 'x-a': {} } } }, FORM],
  ['a header that is ignored', { file: {} }, { file: { headers: { 'Content-Type': {} } } }, FORM],
] as const)
  test(`the encoding of a form says ${title}: nothing is told`, () => {
    expect(changes(before, after, type)).toEqual([]);
    expect(changes(after, before, type)).toEqual([]);
  });

for (const [title, after] of [
  ['media type of a text', { text: { contentType: 'text/csv' } }],
  ['media type of an object', { object: { contentType: 'text/plain' } }],
  ['style', { list: { style: 'pipeDelimited' } }],
  ['header', { file: { headers: { 'X-A': { required: true } } } }],
] as const)
  test(`another ${title} of a part breaks`, () => {
    expect(changes({}, after)).toEqual(['breaking request-encoding-changed']);
    expect(changes(after, {})).toEqual(['breaking request-encoding-changed']);
  });

test('the encoding of what is no part of a form is noted', () => {
  expect(changes({}, { other: { contentType: 'text/csv' } })).toEqual(['annotation unused-encoding-changed']);
  expect(changes({}, { text: { contentType: 'text/csv' } }, 'application/json')).toEqual([
    'annotation unused-encoding-changed',
  ]);
});
