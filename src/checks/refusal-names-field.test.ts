import { expect, test } from '@playwright/test';

import type { JsonValue } from '../core/index.ts';
import { caseWith, observationsOf, outcomeOf, refuseData } from './testing/answered.ts';

const CHECK = 'refusal-names-field';

function naming(attribute: string, json: JsonValue, status = 400): string {
  const testCase = caseWith(refuseData(`/${attribute}`), {});
  return outcomeOf(CHECK, { testCase, answer: { status, json } });
}

test('finds the attribute as a key or in the words', () => {
  expect(naming('uid', { error: 'Not saved.', errors: { uid: "can't be blank" } })).toBe('holds');
  expect(naming('uid', { error: 'uid is taken' })).toBe('holds');
  expect(naming('accessRequestIds', { messages: [{ text: "'accessRequestIds[0]' is wrong" }] })).toBe('holds');
});

test('does not take a part of a longer word for the attribute', () => {
  expect(naming('message', { messages: [{ text: 'Something is wrong.' }] })).toBe('advice');
  expect(naming('uid', { error: 'no fluid, no guid and no uid_of_the_thing' })).toBe('advice');
  expect(naming('uid', { error: 'no fluid, but a uid' })).toBe('holds');
});

test('takes an attribute to the letter', () => {
  expect(naming('a.b', { error: 'axb' })).toBe('advice');
  expect(naming('a.b', { error: 'a.b' })).toBe('holds');
});

test('quotes what was said instead', () => {
  const testCase = caseWith(refuseData('/uid'), {});

  expect(observationsOf(CHECK, { testCase, answer: { status: 400, body: 'Bad request.' } })).toMatchObject([
    { severity: 'advice', message: 'the refusal does not name "uid": Bad request.' },
  ]);
});

test('has nothing to judge where the data was not refused', () => {
  for (const status of [200, 401, 403, 404, 429, 500]) expect(naming('uid', {}, status)).toBe('nothing-to-judge');
});
