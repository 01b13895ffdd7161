import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { expect, test } from '@playwright/test';

import { appendPointer, jsonPointer, valueAt } from '../../core/index.ts';
import { importPages } from './import-pages.ts';
import { problemOf } from './testing/problem-of.ts';
import { LOAN, LOAN_BODY, packed, writePage } from './testing/write-page.ts';

const OPERATION = jsonPointer('paths', '/shelves/{shelf}/loans', 'post');
const REFUSAL = appendPointer(OPERATION, 'responses', '400', 'content', 'application/json', 'schema');

test('a page becomes a document with its operation, servers, security schemes and info', () => {
  const { document, partial } = importPages([givenFile('lend.api.mdx', writePage(LOAN))]);

  expect(partial).toBe(true);
  expect(document).toMatchObject({
    openapi: '3.0.0',
    info: { title: 'Library', version: '3' },
    servers: [{ url: 'https://library.example/api' }],
    components: { securitySchemes: { card: { type: 'http', scheme: 'bearer' } } },
  });
  expect(Object.keys(valueAt(document, OPERATION) ?? {})).toEqual([
    'operationId',
    'description',
    'tags',
    'parameters',
    'requestBody',
    'responses',
    'security',
  ]);
});

for (const [encoding, api] of [
  ['json', JSON.stringify(LOAN)],
  ['base64+zlib', packed(JSON.stringify(LOAN))],
  ['base64+gzip', gzipSync(JSON.stringify(LOAN)).toString('base64')],
] as const)
  test(`data in ${encoding} give the same document, and the provenance says which they were`, () => {
    const { document, sources } = importPages([givenFile('lend.api.mdx', writePage(LOAN, { api }))]);

    expect(document['paths']).toEqual(importPages([givenFile('other.mdx', writePage(LOAN))]).document['paths']);
    expect(sources[0]).toMatchObject({ source: 'lend.api.mdx', kind: 'mdx', encoding, mirror: false, date: null });
  });

test('a quoted value and one that goes on over lines are read as one', () => {
  const api = packed(JSON.stringify(LOAN));
  const lines = `${api.slice(0, 40)}\n  ${api.slice(40, 90)}\n  ${api.slice(90)}`;

  for (const value of [`"${api}"`, lines])
    expect(importPages([givenFile('lend.mdx', writePage(LOAN, { api: value }))]).document).toHaveProperty('paths');
});

test('a copy in a table, with the header of its site, gives the same document and the time of the copy', () => {
  const header = [
    'mirror of',
    'https://git.example/docs.git',
    'synced 2025-01-02 03:04:05 +01:00',
    '9 lines',
    'Plaintext',
  ];
  const plain = writePage(LOAN);
  const [around, before] = [
    plain.split('\n').join('\n|\n|\n'),
    plain
      .split('\n')
      .map((line) => `| ${line} |`)
      .join('\n'),
  ];
  const wanted = importPages([givenFile('plain.mdx', plain)]).document['paths'];

  for (const text of [around, before]) {
    const { document, sources } = importPages([givenFile('copy.txt', `${header.join('\n')}\n${text} |`)]);
    expect(document['paths']).toEqual(wanted);
    expect(sources[0]).toMatchObject({ mirror: true, date: '2025-01-02T03:04:05+01:00', dateOf: 'copy' });
  }
});

test('a header with the time of the file alone is told apart from the time of a copy', () => {
  const header = ['Files', 'docs/lend.api.mdx', '2024-05-06 07:08:09 -05:00', ''];

  const { sources } = importPages([givenFile('page.txt', writePage(LOAN, { header }))]);

  expect(sources[0]).toMatchObject({ mirror: true, date: '2024-05-06T07:08:09-05:00', dateOf: 'file' });
});

test('what the branches of a union have lost is taken from the rows, and listed', () => {
  const { document, sources } = importPages([givenFile('lend.mdx', writePage(LOAN))]);

  expect(valueAt(document, REFUSAL)).toEqual({
    oneOf: [
      { type: 'object', title: 'Unknown', properties: { title: { example: 'No <such> } book' } } },
      {
        type: 'object',
        title: 'Overdue',
        required: ['days'],
        properties: {
          days: { type: 'integer', format: 'int32', description: 'How late.', minimum: 1, maximum: 99 },
          fines: {
            type: 'array',
            items: {
              type: 'object',
              properties: { unit: { type: 'string', enum: ['cent', 'coin'] } },
              'x-unknown': ['*'],
            },
          },
        },
      },
    ],
  });
  expect(sources[0]?.inferred).toEqual([
    { pointer: '/openapi', what: 'the version 3.0.0; a page names none' },
    { pointer: `${REFUSAL}/oneOf/0/properties`, what: 'the rows of the page show title' },
    { pointer: `${REFUSAL}/oneOf/1/properties`, what: 'the rows of the page show days, fines' },
  ]);
  expect(sources[0]?.unknown).toEqual([]);
});

test('what the data still say is not replaced by rows', () => {
  const schema = { oneOf: [{ type: 'object', properties: { isbn: { type: 'string' } } }, { enum: ['late'] }] };
  const responses = { '400': { description: '', content: { 'application/json': { schema } } } };

  const { document } = importPages([givenFile('lend.mdx', writePage({ ...LOAN, responses }))]);

  expect(valueAt(document, REFUSAL)).toEqual(schema);
});

test('a page cut off before its rows says that it does not know what the branches hold', () => {
  const body = LOAN_BODY.slice(0, LOAN_BODY.indexOf('<TabItem label={"Overdue"}'));

  const { document, sources } = importPages([givenFile('cut.mdx', writePage(LOAN, { body }))]);

  expect(sources[0]?.unknown).toEqual([
    { pointer: `${REFUSAL}/oneOf/1`, what: 'what the branch holds: neither the data nor the rows of the page say so' },
    { pointer: '', what: 'what the rows of the page show: they are cut off, or no rows' },
  ]);
  expect(valueAt(document, REFUSAL)).toHaveProperty('oneOf.1.x-unknown', ['*']);
});

test('a schema that holds itself is unknown, not empty', () => {
  const schema = { type: 'object', properties: { next: 'circular(Shelf)', note: { example: 'circular()' } } };
  const responses = { '400': { description: '', content: { 'application/json': { schema } } } };

  const { document, sources } = importPages([givenFile('lend.mdx', writePage({ ...LOAN, responses }))]);

  expect(valueAt(document, REFUSAL)).toEqual({
    type: 'object',
    properties: { next: { description: 'circular(Shelf)', 'x-unknown': ['*'] }, note: { example: 'circular()' } },
  });
  expect(sources[0]?.unknown).toEqual([
    { pointer: `${REFUSAL}/properties/next`, what: 'a schema that holds itself; the page leaves it out' },
  ]);
});

test('security and servers that a page does not name are unknown, not absent', () => {
  const { security: _, servers: __, ...bare } = LOAN;

  const { document, sources } = importPages([givenFile('lend.mdx', writePage(bare))]);

  expect(valueAt(document, OPERATION)).toHaveProperty('x-unknown', ['security', 'servers']);
  expect(sources[0]?.unknown.map(({ pointer }) => pointer)).toEqual([`${OPERATION}/security`, `${OPERATION}/servers`]);
});

test('names of the language stay names', () => {
  const text = JSON.stringify(LOAN).replace('"reader":{"type"', '"__proto__":{"type"');

  const { document } = importPages([givenFile('lend.mdx', writePage(LOAN, { api: packed(text) }))]);

  const schema = valueAt(
    document,
    appendPointer(OPERATION, 'requestBody', 'content', 'application/json', 'schema', 'properties'),
  );
  expect(Object.keys(schema ?? {})).toEqual(['__proto__']);
});

const zlib = packed(JSON.stringify(LOAN));
const MALFORMED = [
  ['no `api:`', writePage(LOAN).replace(/^api: .*\n/mu, ''), /front matter without `api:`/u],
  ['two', writePage(LOAN).replace(/^api: .*\n/mu, '$&$&'), /more than one `api:`/u],
  ['an end that is missing', '---\nid: x\napi: e30=\n', /front matter that never ends/u],
  ['no base64', writePage(LOAN, { api: '*not base64*' }), /neither JSON nor base64/u],
  ['base64 of a length that is none', writePage(LOAN, { api: zlib.slice(0, 41) }), /neither JSON nor base64/u],
  ['base64 of nothing compressed', writePage(LOAN, { api: 'aGVsbG8=' }), /neither zlib nor gzip/u],
  ['data cut off', writePage(LOAN, { api: zlib.slice(0, 80) }), /does not decompress: unexpected end of file/u],
  ['data that are no JSON', writePage(LOAN, { api: packed('{"a":1,}') }), /is no JSON: at position 7/u],
  ['JSON cut off', writePage(LOAN, { api: '{"a":' }), /is no JSON: it ends too early/u],
  ['data that are a list', writePage(LOAN, { api: packed('[]') }), /no JSON object/u],
  ['data too large', writePage(LOAN, { api: packed(' '.repeat(17_000_000)) }), /grows beyond 16777216 bytes/u],
  ['data too deep', writePage(LOAN, { api: packed('{"a":'.repeat(600) + '1' + '}'.repeat(600)) }), /deeper than 500/u],
  ['no method', writePage({ ...LOAN, method: 'fetch' }), /without a `method` of HTTP/u],
  ['no path', writePage({ ...LOAN, path: 7 }), /without a `path`/u],
  ['responses that are none', writePage({ ...LOAN, responses: [] }), /whose `responses` is not an object/u],
  ['another kind', '# Notes\n\nNothing about requests.\n', /is no page of an operation: no front matter/u],
  ['no text', Buffer.from([0xff, 0xfe, 0x00]), /is no text in UTF-8/u],
  ['nothing', '', /is no page of an operation/u],
] as const;

for (const [what, text, says] of MALFORMED)
  test(`a page with ${what} says so, with its name and what to do`, () => {
    const path = givenFile('bad.mdx', text);

    const { code, message, hint } = problemOf(() => importPages([path]));

    expect(code).toBe('document-malformed');
    expect(message).toMatch(says);
    expect(message).toContain(path);
    expect(hint).toMatch(/^(?:Give|Save|No operation|Move)/u);
  });

/** A file of the running test with that text; gives back its path. */
function givenFile(name: string, text: string | Uint8Array): string {
  const path = test.info().outputPath(name);
  writeFileSync(path, text);
  return path;
}
