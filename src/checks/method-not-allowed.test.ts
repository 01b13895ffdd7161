import { expect, test } from '@playwright/test';

import { caseWith, observationsOf, outcomeOf } from './testing/answered.ts';

const CHECK = 'method-not-allowed';
const testCase = caseWith({ kind: 'refuse-method', offered: ['GET', 'POST'] });

function allowing(...values: readonly string[]) {
  return { testCase, answer: { status: 405, headers: values.map((value) => ['Allow', value] as const) } };
}

test('is content with 405 that lists what is offered, in any order, more besides, and over several lines', () => {
  expect(outcomeOf(CHECK, allowing('GET, POST'))).toBe('holds');
  expect(outcomeOf(CHECK, allowing('OPTIONS,POST ,  get'))).toBe('holds');
  expect(outcomeOf(CHECK, allowing('GET', 'POST'))).toBe('holds');
});

test('reports 405 without Allow', () => {
  expect(observationsOf(CHECK, allowing())).toMatchObject([{ severity: 'violation', message: '405 without Allow' }]);
});

test('reports 405 that lists the method itself', () => {
  expect(observationsOf(CHECK, allowing('GET, POST, DELETE'))).toMatchObject([
    { severity: 'violation', message: '405 although Allow lists DELETE: GET, POST, DELETE' },
  ]);
});

test('reports 405 that lacks an offered method', () => {
  expect(observationsOf(CHECK, allowing('POST'))).toMatchObject([
    { severity: 'violation', message: 'Allow does not list GET: "POST"' },
  ]);
  expect(outcomeOf(CHECK, allowing(''))).toBe('violation');
});

test('reports that the method is accepted', () => {
  for (const status of [200, 204]) expect(outcomeOf(CHECK, { testCase, answer: { status } })).toBe('violation');
});

test('is content with 501, the answer to a method that the server does not know at all', () => {
  expect(outcomeOf(CHECK, { testCase, answer: { status: 501 } })).toBe('holds');
  expect(outcomeOf('no-server-error', { testCase, answer: { status: 501 } })).toBe('holds');
  expect(outcomeOf('no-server-error', { answer: { status: 501 } })).toBe('violation');
});

test('advises 405 where another refusal comes', () => {
  for (const status of [302, 400, 403, 404]) expect(outcomeOf(CHECK, { testCase, answer: { status } })).toBe('advice');
});

test('is not verified where the answer is about something else', () => {
  for (const status of [401, 429, 500, 503])
    expect(outcomeOf(CHECK, { testCase, answer: { status } })).toBe('not-verified');
});
