import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, told } from './cases/case.ts';

/** A body, a parameter and a header with `members` around their schema. */
function around(members: JsonObject): JsonObject {
  return documentOf({
    parameters: [{ name: 'q', in: 'query', ...members }],
    requestBody: { content: { 'application/json': members } },
    responses: { 200: { headers: { 'X-Total': members }, content: { 'application/json': members } } },
  });
}

for (const anything of [{}, true])
  test(`no schema is the same as the schema ${JSON.stringify(anything)}`, () => {
    const [without, written] = [around({}), around({ schema: anything })];

    expect(told(compared(without, written).changes)).toEqual([]);
    expect(told(compared(written, without).changes)).toEqual([]);
  });

test('a schema that says something is told where there was none', () => {
  expect(told(compared(around({}), around({ schema: { type: 'string' } })).changes)).toEqual([
    'breaking request-schema-added query q',
    'breaking request-schema-added request application/json',
    'compatible response-schema-added response 200 application/json',
    'compatible response-schema-added response 200 header x-total',
  ]);
  expect(told(compared(around({}), around({ schema: { description: 'Whatever.' } })).changes)).toEqual([
    'annotation words-changed query q',
    'annotation words-changed request application/json',
    'annotation words-changed response 200 application/json',
    'annotation words-changed response 200 header x-total',
  ]);
});
