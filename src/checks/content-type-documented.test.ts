import { expect, test } from '@playwright/test';

import { observationsOf, outcomeOf, type Answer } from './testing/answered.ts';
import { coreOperation, inlineOperation, jsonContent, jsonResponse } from './testing/judged.ts';

const CHECK = 'content-type-documented';
const documented = inlineOperation({ responses: { '200': jsonResponse({ type: 'object' }) } });
const close = coreOperation('closeAccessRequest');
const action = coreOperation('createCloseSessionAction');

function typed(...values: readonly string[]): Answer {
  return { status: 200, headers: values.map((value) => ['Content-Type', value] as const), body: '{}' };
}

for (const value of [
  'application/json',
  'Application/JSON',
  'application/json; charset=utf-8',
  'application/json ;q=1',
])
  test(`takes ${value} for the documented application/json`, () => {
    expect(outcomeOf(CHECK, { operation: documented, answer: typed(value) })).toBe('holds');
  });

for (const value of ['text/html', 'application/problem+json', 'application/jsonp'])
  test(`reports ${value} as not documented`, () => {
    const [observation] = observationsOf(CHECK, { operation: documented, answer: typed(value) });

    expect(observation).toMatchObject({
      severity: 'violation',
      message: `media type ${value} is not documented (documented: application/json)`,
    });
  });

for (const value of ['json', '', 'application/', 'application/json, application/json', 'application json'])
  test(`reports the malformed Content-Type ${JSON.stringify(value)}`, () => {
    const [observation] = observationsOf(CHECK, { operation: documented, answer: typed(value) });

    expect(observation?.severity).toBe('violation');
    expect(observation?.message).toContain(`malformed Content-Type ${JSON.stringify(value)}`);
  });

test('reports two Content-Types, even where they agree', () => {
  const [observation] = observationsOf(CHECK, {
    operation: documented,
    answer: typed('application/json', 'application/json'),
  });

  expect(observation).toMatchObject({
    severity: 'violation',
    message: expect.stringContaining('2 Content-Type headers'),
  });
});

test('reports an answer without Content-Type, with content or without', () => {
  expect(outcomeOf(CHECK, { operation: documented, answer: { status: 200, body: '{}' } })).toBe('violation');
  expect(outcomeOf(CHECK, { operation: documented, answer: { status: 200 } })).toBe('violation');
});

test('calls an empty 202 without Content-Type drift, and one with content a violation', () => {
  expect(outcomeOf(CHECK, { operation: close, answer: { status: 202 } })).toBe('drift');
  expect(outcomeOf(CHECK, { operation: close, answer: { status: 202, body: '{}' } })).toBe('violation');
});

for (const status of [401, 429])
  test(`calls a ${status} of another media type, or without content, drift: gateways answer for the service`, () => {
    const html = { status, headers: [['Content-Type', 'text/html']], body: `<h1>${status}</h1>` } as const;

    expect(outcomeOf(CHECK, { operation: close, answer: html })).toBe('drift');
    expect(outcomeOf(CHECK, { operation: close, answer: { status } })).toBe('drift');
    expect(outcomeOf(CHECK, { operation: close, answer: { ...html, status: 403 } })).toBe('violation');
  });

test('has nothing to judge where no layer documents content: a 401 of NERM may be plain text', () => {
  const text = { status: 401, headers: [['Content-Type', 'text/plain']], body: 'HTTP Token: Access denied.' } as const;

  expect(outcomeOf(CHECK, { operation: action, answer: text })).toBe('nothing-to-judge');
});

function ranged(range: string): typeof documented {
  return inlineOperation({ responses: { '200': { description: 'Done.', content: { [range]: {} } } } });
}

test('lets ranges cover what they name', () => {
  expect(outcomeOf(CHECK, { operation: ranged('*/*'), answer: typed('image/png') })).toBe('holds');
  expect(outcomeOf(CHECK, { operation: ranged('image/*'), answer: typed('image/png') })).toBe('holds');
  expect(outcomeOf(CHECK, { operation: ranged('image/*'), answer: typed('imagery/png') })).toBe('violation');
  expect(outcomeOf(CHECK, { operation: ranged('application/json;v=1'), answer: typed('application/json') })).toBe(
    'holds',
  );
});

test('blames the document for a media type that one layer alone documents', () => {
  const corrected = inlineOperation({
    responses: { '200': { description: 'Done.', content: jsonContent({ type: 'object' }) } },
    corrections: [
      { target: "$.paths['/things'].post.responses['200'].content", defect: 'S1', update: { 'text/csv': {} } },
    ],
  });

  expect(observationsOf(CHECK, { operation: corrected, answer: typed('text/csv') })).toMatchObject([
    { severity: 'spec-defect', layer: 'repaired', defect: 'S1', message: 'media type text/csv is not documented' },
  ]);
});
