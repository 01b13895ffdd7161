import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, told } from './cases/case.ts';

const text = { type: 'string' };

/** A text in the query, with an example. */
function shown(members: JsonObject, example?: string | number): JsonObject {
  const schema = { ...text, ...members };
  return documentOf({
    parameters: [{ name: 'q', in: 'query', schema, ...(example === undefined ? {} : { example }) }],
  });
}

/** A number in the query, written as `members` say. */
function written(members: JsonObject): JsonObject {
  return documentOf({ parameters: [{ name: 'q', in: 'query', schema: { type: 'integer' }, ...members }] });
}

test('how a parameter is written is told where it cannot be read, whatever its schema', () => {
  expect(told(compared(written({}), written({ explode: 'yes' })).changes)).toEqual([
    'warning not-comparable query q explode',
  ]);
  expect(told(compared(written({}), written({ content: 'text' })).changes)).toEqual([
    'warning not-comparable query q content',
  ]);
  expect(told(compared(written({}), written({ style: 'zigzag' })).changes)).toEqual([
    'breaking request-serialisation-changed query q',
  ]);
  expect(told(compared(written({}), written({ style: 'form', explode: false })).changes)).toEqual([]);
});

test('an example of another kind says that what has to be sent may be another, in a parameter too', () => {
  const uuid = '1246d8b3-ac29-4015-8154-dea4434a73fa';

  expect(told(compared(shown({}, 'a name'), shown({}, uuid)).changes)).toEqual([
    'warning meaning-may-have-changed query q',
  ]);
  expect(told(compared(shown({ example: 'a name' }), shown({ example: uuid })).changes)).toEqual([
    'warning meaning-may-have-changed query q',
  ]);
  expect(told(compared(shown({}, 'One, Two'), shown({}, `${uuid}, ${uuid}`)).changes)).toEqual([
    'warning meaning-may-have-changed query q',
  ]);
  expect(told(compared(shown({}, 'One, Two'), shown({}, 'Three')).changes)).toEqual([
    'annotation example-changed query q',
  ]);
  expect(told(compared(shown({}, 5), shown({}, '7')).changes)).toEqual(['annotation example-changed query q']);
  expect(told(compared(shown({ example: 5 }), shown({ example: '7' })).changes)).toEqual([
    'annotation example-changed query q',
  ]);
});

test('definitions of headers that bodies and security speak of are ignored', () => {
  const wanted = ['Accept', 'content-type', 'AUTHORIZATION'].map((name) => ({
    name,
    in: 'header',
    required: true,
    schema: text,
  }));

  expect(compared(documentOf({}), documentOf({ parameters: wanted })).changes).toEqual([]);
});

test('a parameter that is there twice is held against the one that was, and told where it comes or goes', () => {
  const twice = (type: string): JsonObject =>
    documentOf({
      parameters: [
        { name: 'q', in: 'query', schema: text },
        { name: 'q', in: 'query', schema: { type } },
      ],
    });
  const once = documentOf({ parameters: [{ name: 'q', in: 'query', schema: text }] });

  expect(told(compared(twice('int'), twice('integer')).changes)).toEqual(['document invented-type-repaired query q']);
  expect(told(compared(once, twice('integer')).changes)).toEqual(['warning not-comparable parameters']);
});
