import { expect, test } from '@playwright/test';

import { caseWith } from '../../checks/testing/answered.ts';
import { coreOperation, coreOperations, inlineOperation, jsonResponse } from '../../checks/testing/judged.ts';
import type { AppliedMutation, Case, JsonObject, JsonValue } from '../../core/index.ts';
import { labelRequest } from '../../generate/index.ts';
import { createAllowedSide } from './allowed-side.ts';
import { createForbiddenSide } from './forbidden-side.ts';
import { requestConstraints } from './request-constraints.ts';
import { responseConstraints } from './response-constraints.ts';
import { ResponseObserver } from './response-observer.ts';

type Subject = ReturnType<typeof inlineOperation>;

/** The keywords of the rows of a body, each with its value. */
function rows(subject: Subject): readonly string[] {
  return requestConstraints(subject).map(({ keyword, value }) => (value === null ? keyword : `${keyword} ${value}`));
}

/** What an accepted body exercises from the allowed side. */
function allowed(subject: Subject, body: JsonValue): readonly string[] {
  const all = rows(subject);
  const exercised = createAllowedSide(subject, requestConstraints(subject))(caseWith({ kind: 'accept' }, body).request);
  return exercised.toSorted((left, right) => left - right).map((index) => all[index] ?? '?');
}

/** What the refusal of a body exercises from the forbidden side; `before` is what stood where it was changed. */
function forbidden(subject: Subject, body: JsonValue, before: JsonValue | null = null): readonly string[] {
  const { request } = caseWith({ kind: 'accept' }, body);
  const label = labelRequest(subject, request);
  const mutation: AppliedMutation = {
    id: 'any',
    place: 'body',
    pointer: '',
    attribute: null,
    before: before === null ? null : JSON.stringify(before),
    after: null,
  };
  const breaches = label.kind === 'invalid' ? label.breaches : [];
  const testCase: Case = caseWith({ kind: 'refuse-data', mutation, breaches }, body);
  const all = rows(subject);
  return createForbiddenSide(requestConstraints(subject))(testCase).map((index) => all[index] ?? '?');
}

function only(schema: JsonObject): Subject {
  return inlineOperation({ request: { properties: { it: schema } } });
}

interface Example {
  readonly schema: JsonObject;
  readonly row: string;
  /** A value that exercises the row from the allowed side, one that is allowed and does not, and one that breaks it alone. */
  readonly touches: JsonValue;
  readonly misses?: JsonValue;
  readonly breaks: JsonValue;
}

const EXAMPLES: readonly Example[] = [
  { schema: { type: 'string' }, row: 'type "string"', touches: 'x', breaks: 5 },
  { schema: { type: 'number', minimum: 1 }, row: 'minimum 1', touches: 1, misses: 2, breaks: 0 },
  {
    schema: { type: 'integer', minimum: 1, exclusiveMinimum: true },
    row: 'minimum 1',
    touches: 2,
    misses: 3,
    breaks: 1,
  },
  { schema: { type: 'number', maximum: 9 }, row: 'maximum 9', touches: 9, misses: 2, breaks: 10 },
  { schema: { type: 'integer', multipleOf: 3 }, row: 'multipleOf 3', touches: 6, breaks: 7 },
  { schema: { type: 'string', minLength: 2 }, row: 'minLength 2', touches: 'ab', misses: 'abc', breaks: 'a' },
  { schema: { type: 'string', maxLength: 2 }, row: 'maxLength 2', touches: '\u{1F600}b', misses: 'a', breaks: 'abc' },
  { schema: { type: 'string', pattern: '^a$' }, row: 'pattern "^a$"', touches: 'a', breaks: 'b' },
  { schema: { type: 'string', format: 'date' }, row: 'format "date"', touches: '2030-01-15', breaks: 'x' },
  {
    schema: { type: 'integer', format: 'int32' },
    row: 'format "int32"',
    touches: 2147483647,
    misses: 5,
    breaks: 2147483648,
  },
  { schema: { type: 'array', minItems: 1 }, row: 'minItems 1', touches: [1], misses: [1, 2], breaks: [] },
  { schema: { type: 'array', maxItems: 2 }, row: 'maxItems 2', touches: [1, 2], misses: [1], breaks: [1, 2, 3] },
  { schema: { type: 'array', uniqueItems: true }, row: 'uniqueItems', touches: [1, 2], misses: [1], breaks: [1, 1] },
  {
    schema: { type: 'object', minProperties: 1 },
    row: 'minProperties 1',
    touches: { a: 1 },
    misses: { a: 1, b: 2 },
    breaks: {},
  },
  {
    schema: { type: 'object', maxProperties: 1 },
    row: 'maxProperties 1',
    touches: { a: 1 },
    misses: {},
    breaks: { a: 1, b: 2 },
  },
  { schema: { type: 'object', required: ['a'] }, row: 'required "a"', touches: { a: 1 }, breaks: {} },
  {
    schema: { type: 'object', properties: { a: {} }, additionalProperties: false },
    row: 'additionalProperties false',
    touches: { a: 1 },
    breaks: { b: 1 },
  },
  { schema: { anyOf: [{ type: 'string' }, { type: 'boolean' }] }, row: 'anyOf', touches: 'x', breaks: 5 },
];

for (const { schema, row, touches, misses, breaks } of EXAMPLES)
  test(`${row} of ${JSON.stringify(schema)} is exercised from either side by what touches and breaks it`, () => {
    const subject = only(schema);

    expect(rows(subject)).toContain(row);
    expect(allowed(subject, { it: touches })).toContain(row);
    if (misses !== undefined) expect(allowed(subject, { it: misses })).not.toContain(row);
    expect(forbidden(subject, { it: breaks })).toEqual([row]);
  });

test('each value of an enum is a row, exercised by itself and by what was made of it', () => {
  const subject = only({ type: 'string', enum: ['one', 'two'] });

  expect(rows(subject)).toEqual(['requestBody', 'type "string"', 'enum "one"', 'enum "two"']);
  expect(allowed(subject, { it: 'two' })).toEqual(['requestBody', 'type "string"', 'enum "two"']);
  expect(forbidden(subject, { it: 'TWO' }, 'two')).toEqual(['enum "two"']);
  expect(forbidden(subject, { it: 'TWO' }, 'other')).toEqual([]);
});

test('where the type is wrong, whatever else is wrong there follows from it', () => {
  expect(forbidden(only({ type: 'string', enum: ['one'], minLength: 2 }), { it: 5 })).toEqual(['type "string"']);
});

test('a request that breaks two assertions says nothing about either', () => {
  const subject = only({ type: 'string', minLength: 3, pattern: '^a+$' });

  expect(forbidden(subject, { it: 'b' })).toEqual([]);
});

test('alternatives are exercised each by its own values, and can only be broken together', () => {
  const subject = only({ oneOf: [{ type: 'string' }, { type: 'boolean' }] });
  const [first, second] = requestConstraints(subject).filter(({ keyword }) => keyword === 'alternative');

  expect(first?.unreachable.forbidden).not.toBeNull();
  expect(allowed(subject, { it: true }).filter((row) => row === 'alternative')).toHaveLength(1);
  expect(second?.id).toContain('/oneOf/1');
});

test('null is a row where it is allowed, with a reason for its forbidden side', () => {
  const subject = only({ type: 'string', nullable: true });

  expect(allowed(subject, { it: null })).toContain('nullable');
  expect(requestConstraints(subject).find(({ keyword }) => keyword === 'nullable')?.unreachable.forbidden).toContain(
    'null',
  );
});

test('a limit that only an enormous request could touch is not asked for', () => {
  const rowsOfIt = requestConstraints(only({ type: 'string', maxLength: 1_000_000 }));
  const row = rowsOfIt.find(({ keyword }) => keyword === 'maxLength');

  expect(row?.unreachable.allowed).toContain('size');
});

test('what only answers have is no constraint of requests, and the other way round', () => {
  const schema = {
    type: 'object',
    properties: { id: { type: 'string', readOnly: true }, password: { type: 'string', writeOnly: true } },
  };
  const subject = inlineOperation({ request: schema, responses: { '200': jsonResponse(schema) } });

  expect(requestConstraints(subject).some(({ pointer }) => pointer.includes('/id/'))).toBe(false);
  expect(responseConstraints(subject).some(({ pointer }) => pointer.includes('/password/'))).toBe(false);
});

test('a schema that contains itself is walked once', () => {
  const node = { $ref: '#/components/schemas/Node' };
  const Node = { type: 'object', properties: { next: node } };

  expect(rows(inlineOperation({ request: node, schemas: { Node } }))).toEqual(['requestBody', 'type "object"']);
});

test('the rows of the core are as many as its documents have assertions, each with an id of its own', () => {
  const counts = coreOperations().map((operation) => {
    const ids = requestConstraints(operation).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    return [operation.layers.corrected.operation.id, ids.length];
  });

  expect(Object.fromEntries(counts)).toEqual({
    // Body, root and wrapper, three properties with a format, three names that are required.
    createCloseSessionAction: 10,
    createUsernamePasswordAction: 10,
    createPasswordUpdateWorkflow: 19,
    // Among them 61 statuses and 3 types of requesters.
    patchWorkflowSession: 83,
    closeAccessRequest: 16,
  });
});

test('answers are counted by assertion and by distinct value, in bounded memory', () => {
  const subject = inlineOperation({
    responses: {
      '200': jsonResponse({
        type: 'object',
        properties: { kind: { type: 'string', enum: ['a', 'b'] }, at: { type: 'integer' } },
      }),
    },
  });
  const observer = new ResponseObserver(subject);

  for (let at = 0; at < 500; at += 1) observer.observe(200, { kind: at % 2 === 0 ? 'a' : 'b', at });
  observer.observe(404, { kind: 'a' });

  const seen = Object.fromEntries(
    observer
      .snapshot()
      .map(({ index, judged, distinct }) => [
        responseConstraints(subject)[index]?.id ?? '?',
        [judged, distinct.length],
      ]),
  );
  const place = '200 /paths/~1things/post/responses/200/content/application~1json/schema';
  expect(seen).toEqual({
    [`${place}/type "object"`]: [500, 1],
    [`${place}/properties/kind/type "string"`]: [500, 2],
    [`${place}/properties/kind/enum "a"`]: [500, 2],
    [`${place}/properties/kind/enum "b"`]: [500, 2],
    [`${place}/properties/at/type "integer"`]: [500, 64],
  });
});

test('answers of the core have rows for every documented status with a body', () => {
  const statuses = new Set(responseConstraints(coreOperation('closeAccessRequest')).map(({ status }) => status));

  expect([...statuses].toSorted()).toEqual(['202', '400', '401', '403', '429', '500']);
});
