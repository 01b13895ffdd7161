import { expect, test } from '@playwright/test';

import type { JsonValue } from '../core/index.ts';
import { labelRequest } from '../generate/index.ts';
import { caseWith, judgementOf, mutationAt, observationsOf, outcomeOf } from './testing/answered.ts';
import { coreOperation, inlineOperation } from './testing/judged.ts';

const CHECK = 'invalid-refused';
const operation = inlineOperation({
  request: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, list: { type: 'array' } } },
  corrections: [
    {
      target: "$.paths['/things'].post.requestBody.content['application/json'].schema.properties.list",
      defect: 'S30',
      update: { minItems: 1 },
    },
  ],
});

/** A case that sends `body`, with what either layer objects to once it is read back from the wire. */
function sending(body: JsonValue, to = operation) {
  const { request } = caseWith({ kind: 'accept' }, body);
  const label = labelRequest(to, request);
  // Of the body alone: these requests are bare of everything else.
  const breaches = (label.kind === 'invalid' ? label.breaches : []).filter(({ where }) => !/^\w/u.test(where));
  return caseWith({ kind: 'refuse-data', mutation: mutationAt('/name'), breaches }, body);
}

const wrong = sending({ name: 5 });

for (const status of [400, 413, 415, 422])
  test(`takes ${status} for a refusal of the data`, () => {
    expect(outcomeOf(CHECK, { operation, testCase: wrong, answer: { status } })).toBe('holds');
  });

for (const status of [301, 302, 401, 403, 404, 405, 408, 409, 410, 418, 429, 500, 502, 503])
  test(`takes ${status} for no refusal of the data`, () => {
    const judgement = judgementOf(CHECK, { operation, testCase: wrong, answer: { status } });

    expect(judgement).toMatchObject({ kind: 'not-verified', reason: expect.stringContaining(String(status)) });
  });

test('reports that what both layers forbid is accepted, and names place, rule and value', () => {
  expect(observationsOf(CHECK, { operation, testCase: wrong, answer: { status: 201 } })).toMatchObject([
    {
      severity: 'violation',
      defect: null,
      message: 'accepted with 201 although /name must be string; sent 5',
      pointer: '/paths/~1things/post/requestBody/content/application~1json/schema/properties/name/type',
    },
  ]);
});

test('blames the document where the corrected layer alone forbids what is accepted', () => {
  const testCase = sending({ name: 'n', list: [] });

  expect(observationsOf(CHECK, { operation, testCase, answer: { status: 200 } })).toMatchObject([
    { severity: 'spec-defect', layer: 'corrected', defect: 'S30' },
  ]);
});

test('accuses nobody where the request turns out to be valid', () => {
  const scene = { operation, testCase: sending({ name: 'n' }), answer: { status: 200 } };

  expect(outcomeOf(CHECK, scene)).toBe('not-verified');
});

test('S17: a missing wrapper that is accepted is the defect of the document', () => {
  const scene = {
    operation: coreOperation('createCloseSessionAction'),
    testCase: sending({}, coreOperation('createCloseSessionAction')),
    answer: { status: 200 },
  };

  expect(observationsOf(CHECK, scene)).toMatchObject([{ severity: 'spec-defect', layer: 'corrected', defect: 'S17' }]);
});

for (const [what, count] of [
  ['an empty list', 0],
  ['501 ids', 501],
] as const)
  test(`S30: ${what} that is accepted breaks what the vendor says in prose`, () => {
    const close = coreOperation('closeAccessRequest');
    const ids = Array<string>(count).fill('2c90ad2a70ace7d50170acf22ca90010');
    const testCase = sending({ accessRequestIds: ids }, close);
    const scene = { operation: close, testCase, answer: { status: 202 } };

    expect(observationsOf(CHECK, scene)).toMatchObject([{ severity: 'violation', layer: 'corrected', defect: null }]);
  });

test('takes 404 for a refusal where the id in the path was changed', () => {
  const mutation = { ...mutationAt('id'), place: 'path' } as const;
  const testCase = caseWith({ kind: 'refuse-data', mutation, breaches: [] });

  expect(outcomeOf(CHECK, { operation, testCase, answer: { status: 404 } })).toBe('holds');
});

test('says nothing about valid requests', () => {
  expect(outcomeOf(CHECK, { operation, answer: { status: 200 } })).toBe('does not apply');
});
