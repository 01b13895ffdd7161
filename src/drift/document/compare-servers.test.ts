import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, told } from './cases/case.ts';

const A = [{ url: 'https://a.test/api' }];
const B = [{ url: 'https://b.test/api' }];

/** Two operations, with servers where `given` says. */
function served(given: {
  readonly root?: JsonObject;
  readonly path?: JsonObject;
  readonly operation?: JsonObject;
}): JsonObject {
  const item = { ...given.path, get: { responses: {}, ...given.operation } };
  return documentOf({}, { paths: { '/a': item, '/b': item }, ...given.root });
}

const changes = (before: JsonObject, after: JsonObject): readonly string[] => told(compared(before, after).changes);

const AT_THE_ROOT = served({ root: { servers: A } });

for (const [title, after] of [
  ['to the paths', served({ path: { servers: A } })],
  ['to the operations', served({ operation: { servers: A } })],
] as const)
  test(`servers that move ${title} are no change`, () => {
    expect(changes(AT_THE_ROOT, after)).toEqual([]);
    expect(changes(after, AT_THE_ROOT)).toEqual([]);
  });

test('servers that move to the operations and become other ones are told at each', () => {
  const after = served({ operation: { servers: B } });

  expect(changes(AT_THE_ROOT, after)).toEqual(['breaking server-replaced server', 'breaking server-replaced server']);
});

for (const [title, url, isSame] of [
  ['a host in capitals', 'HTTPS://A.test/api', true],
  ['a slash at the end', 'https://a.test/api/', true],
  ['a path in capitals', 'https://a.test/API', false],
  ['another port', 'https://a.test:8443/api', false],
] as const)
  test(`${title}: ${isSame ? 'the same server' : 'another server'}`, () => {
    expect(changes(AT_THE_ROOT, served({ root: { servers: [{ url }] } }))).toEqual(
      isSame ? [] : ['breaking server-replaced server'],
    );
  });

test('names of variables in a host have a case', () => {
  const [before, after] = ['https://{tenant}.test', 'https://{Tenant}.test'].map((url) =>
    served({ root: { servers: [{ url }] } }),
  );

  expect(before && after && changes(before, after)).toEqual(['breaking server-replaced server']);
});

const variable = (name: string, members: JsonObject): JsonObject =>
  served({ root: { servers: [{ url: `https://{${name}}.test`, variables: { [name]: members } }] } });

test('a variable of a server has another name', () => {
  const renamed = 'annotation server-variables-renamed server https://{u}.test';

  expect(changes(variable('t', { default: 'a' }), variable('u', { default: 'a' }))).toEqual([renamed]);
  expect(changes(variable('t', { default: 'a' }), variable('u', { default: 'b' }))).toEqual([
    'breaking server-replaced server',
  ]);
  expect(changes(variable('t', { default: 'a' }), variable('u', { default: 'a', description: 'The tenant.' }))).toEqual(
    [renamed, 'annotation words-changed server https://{u}.test {u}'],
  );
});

test('the order of the values of a variable says nothing', () => {
  const [before, after] = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((values) => variable('t', { default: 'a', enum: values }));

  expect(before && after && changes(before, after)).toEqual([]);
});

test('servers of the document that no operation uses are no matter of requests', () => {
  const [before, after] = [A, B].map((servers) => served({ root: { servers }, operation: { servers: A } }));

  expect(before && after && changes(before, after)).toEqual(['annotation unused-servers-changed servers']);
});
