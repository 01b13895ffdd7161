import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../core/index.ts';
import { observationsOf, outcomeOf } from './testing/answered.ts';
import { coreOperation, inlineOperation, jsonResponse } from './testing/judged.ts';

const CHECK = 'undocumented-property';
const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';

function answering(schema: JsonObject, schemas: JsonObject = {}) {
  return inlineOperation({ responses: { '200': jsonResponse(schema) }, schemas });
}

function seen(operation: ReturnType<typeof answering>, json: JsonValue): readonly string[] {
  return observationsOf(CHECK, { operation, answer: { status: 200, json } }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );
}

const thing = { type: 'object', properties: { id: { type: 'integer' } } };

test('finds a property on any item of a list, once per name', () => {
  const operation = answering({ type: 'array', items: thing });

  expect(seen(operation, [{ id: 1 }, { id: 2, extra: 1 }, { extra: 2 }, { other: 3 }])).toEqual([
    'drift: /1/extra is not documented',
    'drift: /3/other is not documented',
  ]);
});

test('finds properties of the same name in different objects', () => {
  const operation = answering({ type: 'object', properties: { a: thing, b: thing } });

  expect(seen(operation, { a: { extra: 1 }, b: { extra: 1 } })).toEqual([
    'drift: /a/extra is not documented',
    'drift: /b/extra is not documented',
  ]);
});

test('gives each name a place of its own, so that no name hides another', () => {
  const pointers = observationsOf(CHECK, {
    operation: answering({ $ref: '#/components/schemas/Thing' }, { Thing: thing }),
    answer: { status: 200, json: { extra: 1, other: 2 } },
  }).map(({ pointer }) => pointer);

  expect(pointers).toEqual([
    '/components/schemas/Thing/properties/extra',
    '/components/schemas/Thing/properties/other',
  ]);
});

test('knows what any branch lists, references and combinations included', () => {
  const operation = answering(
    { anyOf: [{ $ref: '#/components/schemas/Thing' }, { allOf: [{ properties: { name: { type: 'string' } } }] }] },
    { Thing: thing },
  );

  expect(seen(operation, { id: 1, name: 'n' })).toEqual([]);
  expect(seen(operation, { id: 1, extra: 'n' })).toEqual(['drift: /extra is not documented']);
});

test('accepts any name in maps and in objects that list none or stay open', () => {
  expect(seen(answering({ type: 'object' }), { a: 1 })).toEqual([]);
  expect(seen(answering({ ...thing, additionalProperties: true }), { a: 1 })).toEqual([]);
  expect(seen(answering({ type: 'object', additionalProperties: thing }), { any: { id: 1 } })).toEqual([]);
  expect(seen(answering({ type: 'object', additionalProperties: thing }), { any: { x: 1 } })).toEqual([
    'drift: /any/x is not documented',
  ]);
});

test('copes with a schema that contains itself', () => {
  const node = { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } };

  expect(
    seen(answering({ $ref: '#/components/schemas/Node' }, { Node: node }), { next: { next: { end: 1 } } }),
  ).toEqual(['drift: /next/next/end is not documented']);
});

test('S6: the id of a new action is the defect of the document', () => {
  const json = { workflow_action: { id: ID, workflow_id: ID } };

  expect(
    observationsOf(CHECK, { operation: coreOperation('createCloseSessionAction'), answer: { status: 200, json } }),
  ).toMatchObject([{ severity: 'spec-defect', layer: 'repaired', defect: 'S6' }]);
});

test('S10: what makes a workflow no session is the defect of the document', () => {
  const json = { workflow: { id: ID, name: 'n', profile_type_id: ID, options: {}, surprise: 1 } };

  const observations = observationsOf(CHECK, {
    operation: coreOperation('createPasswordUpdateWorkflow'),
    answer: { status: 200, json },
  });

  expect(observations.map(({ severity, defect, message }) => `${severity} ${defect} ${message}`)).toEqual([
    'spec-defect S10 /workflow/name is not documented',
    'spec-defect S10 /workflow/profile_type_id is not documented',
    'spec-defect S10 /workflow/options is not documented',
    'drift null /workflow/surprise is not documented',
  ]);
});

test('accepts any attribute of a session', () => {
  const json = { workflow_session: { attributes: { made_up: 'text' } } };

  expect(outcomeOf(CHECK, { operation: coreOperation('patchWorkflowSession'), answer: { status: 200, json } })).toBe(
    'holds',
  );
});

test('has nothing to judge without a JSON body or a schema', () => {
  expect(outcomeOf(CHECK, { operation: answering(thing), answer: { status: 200, body: 'x' } })).toBe(
    'nothing-to-judge',
  );
  expect(outcomeOf(CHECK, { answer: { status: 200, json: { a: 1 } } })).toBe('nothing-to-judge');
});

test('a property inside of one that only corrections know is not documented anywhere', () => {
  const operation = coreOperation('createPasswordUpdateWorkflow');
  const workflow = { id: ID, uid: 'u', name: 'n', options: { expiration_time: 1, unit: 'hours' } };

  const drift = seen(operation, { workflow }).filter((line) => line.startsWith('drift'));

  expect(drift).toEqual(['drift: /workflow/options/unit is not documented']);
});
