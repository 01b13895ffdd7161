import { writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { parseObject } from '../load.ts';
import { importPages, loadComparedDocument } from './import-pages.ts';
import { problemOf } from './testing/problem-of.ts';
import { LOAN, RENDERED, writePage } from './testing/write-page.ts';
import { writeDocument } from './write-document.ts';

const SEARCH = { ...LOAN, operationId: 'search', method: 'get', path: '/books' };
const WHOLE = {
  openapi: '3.0.3',
  info: { title: 'Whole', version: '1' },
  servers: [{ url: 'https://whole.example' }],
  security: [{ key: [] }],
  tags: [{ name: 'a' }],
  paths: { '/a': { get: { responses: {} }, put: { security: [], responses: {} } } },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'K' } } },
};

test('pages of one API become one document, in the order given, with servers where they all have them', () => {
  const { document, sources } = importPages([
    givenFile('lend.mdx', writePage(LOAN)),
    givenFile('search.mdx', writePage(SEARCH)),
  ]);

  expect(Object.keys(document['paths'] ?? {})).toEqual(['/shelves/{shelf}/loans', '/books']);
  expect(document['servers']).toEqual([{ url: 'https://library.example/api' }]);
  expect(sources.map(({ source }) => source)).toEqual(['lend.mdx', 'search.mdx']);
});

test('what documents say for all of their operations goes along with these', () => {
  const { document } = importPages([
    givenFile('whole.json', JSON.stringify(WHOLE)),
    givenFile('lend.mdx', writePage(LOAN)),
  ]);

  expect(document['servers']).toBeUndefined();
  expect(document['security']).toBeUndefined();
  expect(document['paths']).toMatchObject({
    '/a': {
      get: { servers: [{ url: 'https://whole.example' }], security: [{ key: [] }] },
      put: { servers: [{ url: 'https://whole.example' }], security: [] },
    },
    '/shelves/{shelf}/loans': { post: { servers: [{ url: 'https://library.example/api' }], security: [{ card: [] }] } },
  });
  expect(document).toMatchObject({
    info: { title: 'Whole' },
    components: { securitySchemes: { key: {}, card: {} } },
  });
});

test('an info that gives way is listed', () => {
  const { sources } = importPages([
    givenFile('lend.mdx', writePage(LOAN)),
    givenFile('search.mdx', writePage({ ...SEARCH, info: { title: 'Catalogue', version: '1' } })),
  ]);

  expect(sources[1]?.inferred).toContainEqual({
    pointer: '/info',
    what: 'the info of lend.mdx; this file has the title "Catalogue"',
  });
});

test('one operation twice with the same content is one; with different content it is an error that names both files', () => {
  const [first, same, other] = [
    givenFile('first.mdx', writePage(LOAN)),
    givenFile('same.mdx', writePage(LOAN)),
    givenFile('other.mdx', writePage({ ...LOAN, description: 'Otherwise.' })),
  ];

  expect(importPages([first, same]).document['paths']).toEqual(importPages([first]).document['paths']);
  const { message } = problemOf(() => importPages([first, other]));
  expect(message).toBe(`${other} and ${first} contradict each other: POST /shelves/{shelf}/loans`);
});

test('two components of one name are one only where they are equal', () => {
  const lend = givenFile('lend.mdx', writePage(LOAN));
  const search = givenFile(
    'search.mdx',
    writePage({ ...SEARCH, securitySchemes: { card: { type: 'openIdConnect' } } }),
  );

  const { message } = problemOf(() => importPages([lend, search]));

  expect(message).toBe(`${search} and ${lend} contradict each other: components/securitySchemes/card`);
});

test('documents of two versions are not put together', () => {
  const newer = givenFile('newer.json', JSON.stringify({ ...WHOLE, openapi: '3.1.0' }));
  const lend = givenFile('lend.mdx', writePage(LOAN));

  expect(problemOf(() => importPages([lend, newer])).message).toBe(`${newer} is OpenAPI 3.1, ${lend} is 3.0`);
});

test('an OpenAPI document is taken as it is, JSON or YAML, with its provenance', () => {
  for (const format of ['json', 'yaml'] as const) {
    const { document, partial } = importPages([givenFile(`whole.${format}`, writeDocument(WHOLE, format))]);

    const { 'x-sailpoint-conformance-import': provenance, ...rest } = document;
    expect(rest).toEqual(WHOLE);
    expect(partial).toBe(false);
    expect(provenance).toMatchObject({ partial: false, sources: [{ source: `whole.${format}`, kind: 'openapi' }] });
  }
});

test('the same pages give the same bytes, and importing the result again changes none', () => {
  const pages = [givenFile('lend.mdx', writePage(LOAN)), givenFile('return.txt', RENDERED)];
  const written = writeDocument(importPages(pages).document, 'yaml');

  expect(writeDocument(importPages(pages).document, 'yaml')).toBe(written);
  expect(writeDocument(importPages([givenFile('again.yaml', written)]).document, 'yaml')).toBe(written);
});

test('what is written is read back as it was', () => {
  const { document } = importPages([givenFile('lend.mdx', writePage(LOAN)), givenFile('return.txt', RENDERED)]);

  for (const format of ['json', 'yaml'] as const)
    expect(parseObject('written', writeDocument(document, format))).toEqual(document);
});

test('a page, and what was imported from one, are compared as parts; a document as a whole', () => {
  const page = givenFile('lend.mdx', writePage(LOAN));
  const saved = givenFile('saved.json', writeDocument(importPages([page]).document, 'json'));
  const whole = givenFile('whole.json', JSON.stringify({ ...WHOLE, openapi: '3.1.0' }));

  const [fromPage, fromSaved, fromWhole] = [page, saved, whole].map(loadComparedDocument);

  expect(fromPage).toMatchObject({ source: page, partial: true });
  expect(fromSaved).toEqual({ source: saved, partial: true, tree: fromPage?.tree, untold: fromPage?.untold });
  expect(fromWhole).toEqual({ source: whole, partial: false, tree: { ...WHOLE, openapi: '3.1.0' }, untold: [] });
});

test('what a page cannot tell goes with it, also once it is saved as a document', () => {
  const page = givenFile('rendered.txt', RENDERED);
  const saved = givenFile('saved.json', writeDocument(importPages([page]).document, 'json'));

  const told = {
    untold: expect.arrayContaining([expect.objectContaining({ what: 'a rendered page shows no security' })]),
  };
  expect(loadComparedDocument(page)).toMatchObject(told);
  expect(loadComparedDocument(saved)).toMatchObject(told);
});

for (const [what, document, says] of [
  ['Swagger 2', { swagger: '2.0', paths: {} }, /is Swagger "2\.0"/u],
  ['no OpenAPI', { hello: 'world' }, /neither a documentation page nor OpenAPI 3/u],
  ['OpenAPI 4', { openapi: '4.0.0', paths: {} }, /neither a documentation page nor OpenAPI 3/u],
  ['without paths', { openapi: '3.0.0' }, /has no `paths`/u],
  ['with paths that are none', { openapi: '3.1.0', paths: [], components: {} }, /has no `paths`/u],
] as const)
  test(`a document that is ${what} is never taken for an empty one`, () => {
    const path = givenFile('document.json', JSON.stringify(document));

    expect(problemOf(() => loadComparedDocument(path)).message).toMatch(says);
  });

test('a file that is missing is named, with the reason', () => {
  const { code, message } = problemOf(() => importPages(['no-such-page.mdx']));

  expect(code).toBe('document-unreadable');
  expect(message).toBe('cannot read no-such-page.mdx: ENOENT');
});

/** A file of the running test with that text; gives back its path. */
function givenFile(name: string, text: string | Uint8Array): string {
  const path = test.info().outputPath(name);
  writeFileSync(path, text);
  return path;
}
