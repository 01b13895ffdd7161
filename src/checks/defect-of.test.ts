import { expect, test } from '@playwright/test';

import { jsonPointer } from '../core/index.ts';
import { defectOf } from './defect-of.ts';
import { detourOf } from './detour-of.ts';
import { coreOperation, inlineContract, jsonResponse } from './testing/judged.ts';

const SCHEMAS = ['components', 'schemas'] as const;
const contract = inlineContract({
  schemas: { Thing: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } } },
  corrections: [
    { target: '$.components.schemas', defect: 'WIDE', update: { Other: {} } },
    { target: '$.components.schemas.Thing.properties.a', defect: 'NEAR', update: { minLength: 1 } },
    { target: '$.components.schemas.Thing.properties.b', update: { minLength: 1 } },
  ],
});

test('the nearest correction explains a place, not the first', () => {
  expect(defectOf(contract, jsonPointer(...SCHEMAS, 'Thing', 'properties', 'a', 'minLength'))).toBe('NEAR');
  expect(defectOf(contract, jsonPointer(...SCHEMAS, 'Thing', 'type'))).toBe('WIDE');
});

test('a correction without a row of the register explains by its id', () => {
  expect(defectOf(contract, jsonPointer(...SCHEMAS, 'Thing', 'properties', 'b'))).toBe('correction-2');
});

test('a place that merely begins with the same letters is another place', () => {
  expect(defectOf(contract, jsonPointer(...SCHEMAS, 'Thing', 'properties', 'ab'))).toBe('WIDE');
});

test('places are tried in their order, and nothing explains a place that nothing changed', () => {
  const untouched = jsonPointer('paths', '/things');

  expect(defectOf(contract, undefined, untouched, jsonPointer(...SCHEMAS, 'Thing', 'properties', 'a'))).toBe('NEAR');
  expect(defectOf(contract, untouched)).toBeNull();
});

test('a reference that was sent elsewhere is a detour for all that lies behind it', () => {
  const { contract: nerm, layers } = coreOperation('createPasswordUpdateWorkflow');
  const [success] = layers.repaired.operation.responses;
  const start = success?.content[0]?.schema ?? jsonPointer();

  const detour = detourOf(nerm, 'repaired', start, jsonPointer('workflow', 'status'));

  expect(detour).toMatch(/\/schema\/properties\/workflow$/u);
  expect(defectOf(nerm, detour)).toBe('S10');
  expect(detourOf(nerm, 'repaired', start, jsonPointer())).toBeUndefined();
});

test('there is no detour where references stay, also on items and beyond what is described', () => {
  const same = inlineContract({
    responses: { '200': jsonResponse({ type: 'array', items: { $ref: '#/components/schemas/Thing' } }) },
    schemas: { Thing: { type: 'object', properties: { a: {} } } },
  });
  const start = jsonPointer('paths', '/things', 'post', 'responses', '200', 'content', 'application/json', 'schema');

  expect(detourOf(same, 'corrected', start, jsonPointer(0, 'a', 'x', 'y'))).toBeUndefined();
});
