import { expect, test } from '@playwright/test';

import { caseWith, observationsOf, outcomeOf, type Answer } from './testing/answered.ts';

const CHECK = 'body-well-formed';

function called(type: string, body: string | Uint8Array): Answer {
  return { status: 200, headers: [['Content-Type', type]], body };
}

function problem(body: string | Uint8Array): string | undefined {
  const [observation] = observationsOf(CHECK, { answer: called('application/json; charset=utf-8', body) });
  return observation?.message;
}

test('is content with any one JSON text in UTF-8', () => {
  for (const body of ['{}', '[]', 'null', '"ä"', ' 5\n', '{"a":{"a":[{"a":1},{"a":2}]}}'])
    expect(outcomeOf(CHECK, { answer: called('application/json', body) })).toBe('holds');
});

test('reports a body that is cut off, that continues, or that is no JSON at all', () => {
  for (const body of ['{"a":1', '{"a":1}{"a":1}', "{'a':1}", '{"a":1,}', 'NaN', '<html>', ' '])
    expect(problem(body)).toContain('the body is no JSON text');
});

test('reports a byte order mark', () => {
  expect(problem('\uFEFF{}')).toContain('starts with a byte order mark');
});

test('reports bytes that are no UTF-8', () => {
  expect(problem(new Uint8Array([0x22, 0xe4, 0x22]))).toContain('is not UTF-8');
});

test('reports an empty body that is called JSON', () => {
  expect(problem('')).toContain('the body is empty although it is called JSON');
});

test('calls an empty 202 that is called JSON drift', () => {
  expect(outcomeOf(CHECK, { answer: { ...called('application/json', ''), status: 202 } })).toBe('drift');
});

test('has nothing to judge where there never is content, whatever it is called', () => {
  for (const status of [204, 205, 304])
    expect(outcomeOf(CHECK, { answer: { ...called('application/json', ''), status } })).toBe('nothing-to-judge');
});

test('has nothing to judge in the empty refusal of a method, and judges what is in one', () => {
  const testCase = caseWith({ kind: 'refuse-method', offered: ['POST'] });

  expect(outcomeOf(CHECK, { testCase, answer: called('application/json', '') })).toBe('nothing-to-judge');
  expect(outcomeOf(CHECK, { testCase, answer: called('application/json', '{') })).toBe('violation');
});

test('names what stands twice in one object, also where it is written in another way', () => {
  expect(problem('{"a":1,"b":{"c":1,"c":2},"a":3}')).toBe('the body has a name twice in one object: "c", "a"');
  expect(problem(String.raw`{"a":1,"\u0061":2}`)).toBe('the body has a name twice in one object: "a"');
});

test('is not misled by braces, colons and quotes inside strings', () => {
  expect(problem(String.raw`{"a":"{\"a\":1,","b":"\\","c":":"}`)).toBeUndefined();
});

test('judges structured suffixes as JSON, and other media types not at all', () => {
  expect(outcomeOf(CHECK, { answer: called('application/problem+json', '{') })).toBe('violation');
  expect(outcomeOf(CHECK, { answer: called('text/html', '<p>') })).toBe('nothing-to-judge');
  expect(outcomeOf(CHECK, { answer: { status: 202 } })).toBe('nothing-to-judge');
});
