import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { expect, isJsonObject, readDrift, runCli, test } from '../../fixtures/selftest.ts';

type Json = Readonly<Record<string, unknown>>;

/** What of the small document differs from test to test. */
interface Choice {
  readonly required?: readonly string[];
  readonly properties?: Json;
  readonly description?: string;
  readonly path?: string;
}

/** A document with one operation; its schema is used by the request and the answer. */
function documentOf({ required = ['name'], properties = {}, description = 'd', path = '/forms/{id}' }: Choice): Json {
  const schema = { $ref: '#/components/schemas/Form' };
  return {
    openapi: '3.0.3',
    info: { title: 'Forms', version: '1' },
    paths: {
      [path]: {
        put: {
          operationId: 'putForm',
          description,
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Sent' } } },
          },
          responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } },
        },
        get: {
          operationId: 'getForm',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } },
        },
      },
    },
    components: {
      schemas: {
        Sent: { type: 'object', required, properties: { name: { type: 'string' }, size: { type: 'integer' } } },
        Form: { type: 'object', properties: { name: { type: 'string' }, ...properties } },
      },
    },
  };
}

/** Writes `documents`, each a text or a document, to files of this test; says where they are. */
async function files(...documents: readonly (Json | string)[]): Promise<readonly string[]> {
  return Promise.all(
    documents.map(async (content, index) => {
      const file = test.info().outputPath(`${index === 0 ? 'old' : 'new'}.json`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
      return file;
    }),
  );
}

/** A usage of which all that is known is that one place of the answer is read. */
function readsOf(place: string): Json {
  return {
    schemaVersion: 1,
    operations: { 'GET /forms/{id}': { sends: {}, reads: { [place]: ['shows the colour'] }, statuses: {} } },
  };
}

const OLD = documentOf({});
const STRICTER = documentOf({ required: ['name', 'size'] });

test('what breaks is named with its cause and its operation, and ends with exit code 1', async () => {
  const { code, stdout, stderr } = await runCli(['drift', 'documents', ...(await files(OLD, STRICTER))]);

  expect([code, stderr]).toEqual([1, '']);
  expect(stdout.split('\n')[0]).toBe('1 breaking in 1 of 2 operations: about 1 cause');
  expect(stdout).toMatch(/^breaking {4}request-\S+ {2}.*size/mu);
  expect(stdout).toContain('in PUT /forms/{id} request application/json size');
  expect(stdout).toContain('/components/schemas/Sent/required');
});

test('the same document is no change', async () => {
  for (const flags of [[], ['--fail-on', 'any']]) {
    const { code, stdout } = await runCli(['drift', 'documents', ...(await files(OLD, OLD)), ...flags]);

    expect([code, stdout]).toEqual([0, 'no changes in 2 operations\n']);
  }
});

for (const [failOn, document, expected] of [
  ['none', STRICTER, 0],
  ['any', documentOf({ description: 'other words' }), 1],
  ['breaking', documentOf({ description: 'other words' }), 0],
  ['breaking', documentOf({ properties: { colour: { type: 'string' } } }), 0],
] as const)
  test(`--fail-on ${failOn} ends with ${expected} for ${document === STRICTER ? 'a break' : JSON.stringify(document).length}`, async () => {
    const { code } = await runCli(['drift', 'documents', ...(await files(OLD, document)), '--fail-on', failOn]);

    expect(code).toBe(expected);
  });

test('words are counted, and listed where they are asked for', async () => {
  const both = await files(OLD, documentOf({ description: 'other words' }));

  expect((await runCli(['drift', 'documents', ...both])).stdout).toContain(
    'no changes of the API in 2 operations; 1 annotation',
  );
  expect((await runCli(['drift', 'documents', ...both, '--all'])).stdout).toMatch(/^annotation {2}/mu);
});

for (const [title, before, after, says] of [
  ['a file that is no document', OLD, '{"openapi": [', /new\.json is neither JSON nor YAML/u],
  ['a text', OLD, 'hello', /new\.json/u],
  [
    'two documents of different APIs',
    OLD,
    documentOf({ path: '/others/{id}' }),
    /could not compare: none of the 2 operations/u,
  ],
  [
    'a document whose paths are in other files',
    OLD,
    { ...OLD, paths: { '/forms/{id}': { $ref: 'forms.yaml' } } },
    /new\.json has no operation\n.*"forms\.yaml" leads to what is not in the document/u,
  ],
  ['two documents without operations', { ...OLD, paths: {} }, { ...OLD, paths: {} }, /could not compare: neither/u],
] as const)
  test(`${title}: could not compare, which is not the same as no changes`, async () => {
    const { code, stdout, stderr } = await runCli([
      'drift',
      'documents',
      ...(await files(before, after)),
      '--fail-on',
      'none',
    ]);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

for (const [args, says] of [
  [['only.json'], /takes two files/u],
  [['a', 'b', 'c'], /takes two files/u],
  [['a', 'b', '--format', 'xml'], /--format "xml" is none of text, json, markdown, sarif/u],
  [['a', 'b', '--fail-on', 'warning'], /--fail-on "warning"/u],
  [['a', 'b'], /a: ENOENT/u],
] as const)
  test(`drift documents ${args.join(' ')} says what is wrong`, async () => {
    const { code, stdout, stderr } = await runCli(['drift', 'documents', ...args]);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });

test('JSON keeps to its published schema, ids stay, and one cause reaches two operations', async () => {
  const after = documentOf({ required: ['name', 'size'], properties: { name: { type: 'integer' } }, description: 'x' });
  const args = ['drift', 'documents', ...(await files(OLD, after)), '--format', 'json'];

  const { code, stdout } = await runCli(args);

  expect(code).toBe(1);
  const { summary, changes, roots } = readDrift(stdout);
  expect(summary.levels).toMatchObject({ breaking: 3, annotation: 1 });
  expect(roots.map(({ level, operations }) => `${level} ${operations}`).toSorted()).toEqual([
    'annotation 1',
    'breaking 1',
    'breaking 2',
  ]);
  expect(new Set(changes.map(({ root }) => root))).toEqual(new Set(roots.map(({ id }) => id)));
  expect(readDrift((await runCli(args)).stdout)).toEqual(readDrift(stdout));
});

test('Markdown for a pull request: headline, table, and nothing of a document that acts', async () => {
  const hostile = documentOf({ required: ['name', '@everyone <img src=x> [a](b) | `'] });

  const { code, stdout } = await runCli(['drift', 'documents', ...(await files(OLD, hostile)), '--format', 'markdown']);

  expect(code).toBe(1);
  expect(stdout).toMatch(/^### 1 breaking in 1 of 2 operations: about 1 cause\n/u);
  expect(stdout).toContain('| rule | what changed | where |');
  const outside = stdout.replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu, '');
  expect(outside).not.toMatch(/@everyone|<img|\]\(b/u);
});

test('SARIF points at the line of the newer document', async () => {
  const both = await files(OLD, STRICTER);

  const { stdout } = await runCli(['drift', 'documents', ...both, '--format', 'sarif']);

  const lines = JSON.stringify(STRICTER, null, 2).split('\n');
  const line = lines.findIndex((text) => text.includes('"required": [')) + 1;
  expect(line).toBeGreaterThan(1);
  const sarif: unknown = JSON.parse(stdout);
  expect(sarif).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        results: [
          {
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: `file://${both[1]}` },
                  region: { startLine: line },
                },
              },
            ],
            partialFingerprints: { 'driftChange/v1': expect.stringMatching(/^[0-9a-f]{12}$/u) },
          },
        ],
      },
    ],
  });
});

test('what steers a terminal does not reach it, in any format', async () => {
  const hostile = documentOf({ required: ['name', '\u001B[2J\u009B31m\u202E\r\nno changes'] });
  const both = await files(OLD, hostile);

  for (const format of ['text', 'json', 'markdown', 'sarif']) {
    const { code, stdout, stderr } = await runCli(['drift', 'documents', ...both, '--format', format]);

    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
    expect(stdout).not.toMatch(/^no changes/mu);
  }
});

test('what is used decides what depends on the reader, and is named', async () => {
  const before = documentOf({ properties: { colour: { type: 'string' } } });
  const both = await files(before, OLD);
  const usage = test.info().outputPath('usage.json');
  const levels = async (): Promise<readonly string[]> => {
    const { stdout } = await runCli(['drift', 'documents', ...both, '--usage', usage, '--format', 'json']);
    return readDrift(stdout).changes.map(({ operation, level, usedBy }) =>
      `${operation} ${level} ${usedBy?.join(' ') ?? ''}`.trim(),
    );
  };

  await writeFile(usage, JSON.stringify(readsOf('response 200 application/json colour')));
  expect(await levels()).toEqual(['GET /forms/{id} breaking shows the colour', 'PUT /forms/{id} warning']);
  await writeFile(usage, JSON.stringify(readsOf('response 200 application/json name')));
  expect(await levels()).toEqual(['GET /forms/{id} compatible', 'PUT /forms/{id} warning']);
  await writeFile(usage, JSON.stringify(readsOf('response 200 application/json name')).replace('/forms/', '/form/'));
  const misspelt = await runCli(['drift', 'documents', ...both, '--usage', usage]);
  expect(misspelt.stderr).toBe(`${usage} speaks of what neither document has: GET /form/{id}\n`);
  await writeFile(usage, '{"schemaVersion": 1}');
  const { code, stderr } = await runCli(['drift', 'documents', ...both, '--usage', usage]);
  expect([code, stderr.split('\n')[0]]).toEqual([
    2,
    `sailpoint-conformance: ${usage} tells no usage: operations: expected an object, got nothing`,
  ]);
});

for (const part of ['new', 'both'])
  test(`a part without operations, --part ${part}: could not compare, which is not the same as no changes`, async () => {
    const both = await files(OLD, { ...OLD, paths: {} });

    const { code, stdout, stderr } = await runCli(['drift', 'documents', ...both, '--part', part]);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/could not compare: \S*new\.json has no operation\n/u);
  });

test('a part is a part: what only the whole document has is not told', async () => {
  const { paths, ...rest } = OLD;
  const whole = { ...rest, paths: { ...(isJsonObject(paths) ? paths : {}), '/more': { get: { responses: {} } } } };
  const both = await files(OLD, whole);

  expect((await runCli(['drift', 'documents', ...both])).stdout).toContain('1 compatible in 1 of 2 operations');
  const { code, stdout } = await runCli(['drift', 'documents', ...both, '--part', 'old', '--fail-on', 'any']);
  expect([code, stdout]).toEqual([
    0,
    'no changes in 2 operations (1 operation not compared: one document is only a part)\n',
  ]);
});

test('drift explain: a rule, the list, and the nearest names', async () => {
  const list = await runCli(['drift', 'explain']);
  expect(list.code).toBe(0);
  const ids = list.stdout.split('\n').flatMap((line) => line.split(' ', 1));
  expect(ids).toContain('operation-removed');

  const one = await runCli(['drift', 'explain', 'operation-removed']);
  expect([one.code, one.stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^operation-removed: /u)]);
  expect(one.stdout).toContain('breaking');

  const none = await runCli(['drift', 'explain', 'operation-remove']);
  expect([none.code, none.stdout]).toEqual([2, '']);
  expect(none.stderr).toMatch(/no rule is called "operation-remove"\n.*operation-removed/u);
});
