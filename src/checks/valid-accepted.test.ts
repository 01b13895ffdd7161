import { expect, test } from '@playwright/test';

import { caseWith, observationsOf, outcomeOf, mutationAt } from './testing/answered.ts';

const CHECK = 'valid-accepted';

test('is content with every 2xx', () => {
  for (const status of [200, 201, 202, 204]) expect(outcomeOf(CHECK, { answer: { status } })).toBe('holds');
});

test('reports a refusal as bad data, with the beginning of what was said', () => {
  const [observation] = observationsOf(CHECK, { answer: { status: 400, json: { error: 'uid is\ntaken' } } });

  expect(observation).toMatchObject({
    severity: 'violation',
    message: String.raw`a valid request is refused with 400: {"error":"uid is\ntaken"}`,
  });
});

test('shortens a long refusal to one line, and says where there is none', () => {
  const [long] = observationsOf(CHECK, { answer: { status: 422, body: 'much\n too '.repeat(100) } });
  const [empty] = observationsOf(CHECK, { answer: { status: 422 } });

  expect(long?.message).toMatch(/^a valid request is refused with 422: (?:much too ?)+.*…$/u);
  expect(long?.message.length).toBeLessThan(220);
  expect(empty?.message).toBe('a valid request is refused with 422: no content');
});

for (const status of [400, 406, 413, 415, 418, 422])
  test(`reports ${status}`, () => {
    expect(outcomeOf(CHECK, { answer: { status } })).toBe('violation');
  });

for (const status of [302, 401, 403, 404, 405, 408, 409, 410, 429, 500, 502, 503])
  test(`is not verified by ${status}, which is not about the data`, () => {
    expect(outcomeOf(CHECK, { answer: { status } })).toBe('not-verified');
  });

test('says nothing about requests that are meant to be refused', () => {
  const testCase = caseWith({ kind: 'refuse-malformed-json', mutation: mutationAt('') });

  expect(outcomeOf(CHECK, { testCase, answer: { status: 400 } })).toBe('does not apply');
});
