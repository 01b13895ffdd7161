import { writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { appendPointer, jsonPointer, valueAt } from '../../../core/index.ts';
import { importPages } from '../import-pages.ts';
import { RENDERED } from '../testing/write-page.ts';

const OPERATION = jsonPointer('paths', '/shelves/{shelf}/returns', 'post');
const REFUSAL = appendPointer(OPERATION, 'responses', '400', 'content', 'application/json');

function imported(text: string): ReturnType<typeof importPages> {
  return importPages([givenFile('page.txt', text)]);
}

test('the text of a rendered page gives method, path, words and statuses', () => {
  const { document, partial, sources } = imported(RENDERED);

  expect(partial).toBe(true);
  expect(sources[0]).toMatchObject({ source: 'page.txt', kind: 'rendered', encoding: 'text' });
  expect(valueAt(document, OPERATION)).toMatchObject({
    summary: 'Return a Book',
    description: 'Send the header X-Library-Trial along.',
    responses: { '200': { description: 'Taken back.' }, '400': { description: 'Not taken back.' } },
    'x-unknown': ['*'],
  });
  expect(document['info']).toEqual({ title: 'page.txt', version: '', 'x-unknown': ['*', 'title', 'version'] });
});

test('parameters get the names that the path and the words of the page have, and no others', () => {
  const { document, sources } = imported(RENDERED);

  const unknown = ['*'];
  expect(valueAt(document, OPERATION)).toMatchObject({
    parameters: [
      {
        name: 'shelf',
        in: 'path',
        required: true,
        description: 'Where it belongs.',
        schema: { 'x-unknown': unknown },
        'x-unknown': unknown,
      },
      { name: 'X-Library-Trial', in: 'header', schema: { default: 'yes', 'x-unknown': unknown }, 'x-unknown': unknown },
    ],
    'x-unnamed': [{ in: 'query', description: 'Whether it was damaged.', schema: { default: false } }],
  });
  expect(sources[0]?.inferred).toContainEqual({
    pointer: `${OPERATION}/parameters/1/name`,
    what: 'X-Library-Trial, from the words of the page',
  });
  expect(sources[0]?.unknown).toContainEqual({
    pointer: `${OPERATION}/parameters`,
    what: 'the names of 1 parameters',
  });
});

test('a header that the words demand is required', () => {
  const demanding = RENDERED.replace(
    'Send the header X-Library-Trial along.',
    'You must include the X-Library-Trial header.',
  );
  const at = appendPointer(OPERATION, 'parameters', 1, 'required');

  expect(valueAt(imported(RENDERED).document, at)).toBeUndefined();
  const { document, sources } = imported(demanding);

  expect(valueAt(document, at)).toBe(true);
  expect(sources[0]?.inferred).toContainEqual({ pointer: at, what: 'true, from the words of the page' });
});

test('properties of the request whose names are not in the text are kept without them', () => {
  const { document, sources } = imported(RENDERED);

  expect(valueAt(document, appendPointer(OPERATION, 'requestBody'))).toEqual({
    required: true,
    content: {
      'application/json': {
        schema: {
          'x-unnamed': [
            { description: 'Who brings it.', 'x-unknown': ['*'] },
            { description: 'Where it was handed in.', enum: ['desk', 'box'], default: 'desk', 'x-unknown': ['*'] },
          ],
          'x-unknown': ['*'],
        },
      },
    },
  });
  expect(sources[0]?.unknown).toContainEqual({
    pointer: `${OPERATION}/requestBody/content/application~1json/schema`,
    what: 'names, types and which are required of 2 properties; what the text shows of them is in their order',
  });
});

test('a sample whose members fit the rows one to one gives them their names', () => {
  const { document, sources } = imported(RENDERED);

  expect(valueAt(document, REFUSAL)).toEqual({
    schema: {
      type: 'object',
      properties: {
        code: { description: 'A number for the desk.', 'x-unknown': ['*'] },
        reasons: {
          type: 'array',
          description: 'Why it was refused.',
          items: {
            type: 'object',
            properties: {
              page: { description: 'The page.', minimum: 1, 'x-unknown': ['*'] },
              text: { description: 'What is wrong with it.', 'x-unknown': ['*'] },
            },
            'x-unknown': ['*'],
          },
          'x-unknown': ['*'],
        },
      },
      'x-unknown': ['*'],
    },
    examples: { worn: { summary: 'A worn one', value: { code: '8' } } },
  });
  expect(sources[0]?.inferred).toContainEqual({
    pointer: `${REFUSAL}/schema/properties`,
    what: 'the names of the properties, from the members of the sample',
  });
});

test('a sample that does not fit gives no names', () => {
  const { document } = imported(RENDERED.replace('The page.', 'The page.\nOr so.'));

  const schema = valueAt(document, appendPointer(REFUSAL, 'schema'));
  expect(schema).toHaveProperty('x-unnamed');
  expect(schema).not.toHaveProperty('properties');
});

test('bodies that cannot be told apart are given to no status', () => {
  const { document, sources } = imported(RENDERED.replace('- 400', '- 204\n- 400'));

  expect(valueAt(document, appendPointer(OPERATION, 'responses'))).toEqual(
    Object.fromEntries(
      ['200', '204', '400'].map((status) => [status, { description: '', 'x-unknown': ['*', 'description'] }]),
    ),
  );
  expect(sources[0]?.unknown).toContainEqual({
    pointer: `${OPERATION}/responses`,
    what: 'which response is which: 3 statuses, 2 bodies',
  });
});

/** A file of the running test with that text; gives back its path. */
function givenFile(name: string, text: string | Uint8Array): string {
  const path = test.info().outputPath(name);
  writeFileSync(path, text);
  return path;
}
