import { expect, test } from '@playwright/test';

import type { JsonObject } from '../core/index.ts';
import { describedBy } from './described-by.ts';
import { outcomeOf } from './testing/answered.ts';
import { inlineOperation, jsonResponse } from './testing/judged.ts';

const OK = jsonResponse({ type: 'object' });

/** The documented status that the answer is read as, in both layers. */
function readAs(responses: JsonObject, status: number, hasPayload = true): readonly (string | undefined)[] {
  const { repaired, corrected } = describedBy(inlineOperation({ responses }), status, hasPayload);
  return [repaired?.status, corrected?.status];
}

for (const [title, responses, status, expected] of [
  ['the status itself where it is documented', { '200': OK, '201': OK }, 201, '201'],
  ['a range that covers it', { '200': OK, '2XX': OK }, 201, '2XX'],
  ['the one documented success where it is not', { '202': OK, '400': OK }, 201, '202'],
  ['none of several', { '200': OK, '202': OK }, 201, undefined],
  ['no success, where it is none', { '200': OK, '400': OK }, 404, undefined],
] as const)
  test(`an answer is read as ${title}`, () => {
    expect(readAs(responses, status)).toEqual([expected, expected]);
  });

test('an answer without payload is not read as another one', () => {
  expect(readAs({ '200': OK }, 204, false)).toEqual([undefined, undefined]);
});

test('a layer that knows the status settles it for both', () => {
  const operation = inlineOperation({
    responses: { '200': OK },
    corrections: [{ target: "$.paths['/things'].post.responses", update: { '201': OK } }],
  });
  const { repaired, corrected } = describedBy(operation, 201, true);

  expect([repaired?.status, corrected?.status]).toEqual([undefined, '201']);
});

test('a success that the document does not know is judged by body and media type all the same', () => {
  const operation = inlineOperation({ responses: { '200': OK } });
  const html = [['Content-Type', 'text/html']] as const;

  expect(outcomeOf('body-schema', { operation, answer: { status: 201, json: [] } })).toBe('violation');
  expect(outcomeOf('body-schema', { operation, answer: { status: 201, json: {} } })).toBe('holds');
  expect(
    outcomeOf('content-type-documented', { operation, answer: { status: 201, headers: html, body: 'Done.' } }),
  ).toBe('violation');
  expect(outcomeOf('content-type-documented', { operation, answer: { status: 201 } })).toBe('nothing-to-judge');
});
