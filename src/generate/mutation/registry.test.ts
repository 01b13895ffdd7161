import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { inlineOperation } from '../../checks/testing/judged.ts';
import { jsonPointer, type JsonObject, type JsonPointer, type JsonValue } from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import { MUTATIONS, VALUE_MUTATIONS } from './registry.ts';
import { sitesOf } from './site.ts';

const FOLDER = new URL('.', import.meta.url);
const UUID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';

interface Example {
  readonly schema: JsonObject;
  readonly value: JsonValue;
  /** The same, but so that the mutation finds no occasion. */
  readonly unfit: JsonObject;
  readonly keyword: string;
}

/** Per mutation a property `it` that gives an occasion, and the keyword that the mutated body fails. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  'missing-required': { schema: { type: 'string' }, value: 'x', unfit: { type: 'string' }, keyword: 'required' },
  'unknown-enum-value': {
    schema: { type: 'string', enum: ['a', 'b'] },
    value: 'a',
    unfit: { type: 'string' },
    keyword: 'enum',
  },
  'malformed-uuid': {
    schema: { type: 'string', format: 'uuid' },
    value: UUID,
    unfit: { type: 'string' },
    keyword: 'format',
  },
  'wrong-type': { schema: { type: 'boolean' }, value: true, unfit: {}, keyword: 'type' },
  'too-few-items': {
    schema: { type: 'array', minItems: 2 },
    value: [1, 2, 3],
    unfit: { type: 'array', minItems: 0 },
    keyword: 'minItems',
  },
  'too-many-items': {
    schema: { type: 'array', maxItems: 2 },
    value: [1],
    unfit: { type: 'array', maxItems: 2, uniqueItems: true },
    keyword: 'maxItems',
  },
  'null-value': { schema: { type: 'string' }, value: 'x', unfit: { type: 'string', nullable: true }, keyword: 'type' },
  ...Object.fromEntries(
    ['enum-in-other-case', 'enum-with-blanks', 'enum-cut-short'].map((id) => [
      id,
      { schema: { type: 'string', enum: ['one', 'two'] }, value: 'one', unfit: { type: 'string' }, keyword: 'enum' },
    ]),
  ),
  ...Object.fromEntries(
    ['uuid-without-hyphens', 'uuid-in-braces', 'uuid-not-hexadecimal', 'empty-text'].map((id) => [
      id,
      { schema: { type: 'string', format: 'uuid' }, value: UUID, unfit: { type: 'string' }, keyword: 'format' },
    ]),
  ),
  ...Object.fromEntries(
    ['number-for-text', 'boolean-for-text', 'array-for-scalar'].map((id) => [
      id,
      { schema: { type: 'string' }, value: 'x', unfit: {}, keyword: 'type' },
    ]),
  ),
  'text-for-scalar': { schema: { type: 'integer' }, value: 7, unfit: {}, keyword: 'type' },
  'fraction-for-integer': { schema: { type: 'integer' }, value: 7, unfit: { type: 'number' }, keyword: 'type' },
  'above-int32': {
    schema: { type: 'integer', format: 'int32' },
    value: 7,
    unfit: { type: 'integer', format: 'int64' },
    keyword: 'format',
  },
  'scalar-for-array': { schema: { type: 'array' }, value: ['x'], unfit: {}, keyword: 'type' },
  'bad-late-item': {
    schema: { type: 'array', items: { type: 'string' } },
    value: ['x'],
    unfit: { type: 'array', uniqueItems: true },
    keyword: 'type',
  },
  'negative-number': {
    schema: { type: 'integer', minimum: 1 },
    value: 7,
    unfit: { type: 'integer', minimum: 0 },
    keyword: 'minimum',
  },
  'below-minimum': {
    schema: { type: 'integer', minimum: 1 },
    value: 1,
    unfit: { type: 'integer', maximum: 9 },
    keyword: 'minimum',
  },
  ...like(['enum-with-prefix', 'enum-in-title-case'], {
    schema: { type: 'string', enum: ['one', 'two'] },
    value: 'one',
    unfit: { type: 'string' },
    keyword: 'enum',
  }),
  'enum-with-other-separator': {
    schema: { type: 'string', enum: ['a_b'] },
    value: 'a_b',
    unfit: { type: 'string' },
    keyword: 'enum',
  },
  ...like(['uuid-with-blanks', 'uuid-as-urn', 'uuid-with-extra-digit', 'uuid-with-shifted-hyphen'], {
    schema: { type: 'string', format: 'uuid' },
    value: UUID,
    unfit: { type: 'string' },
    keyword: 'format',
  }),
  'above-maximum': {
    schema: { type: 'integer', maximum: 9 },
    value: 9,
    unfit: { type: 'integer', minimum: 1 },
    keyword: 'maximum',
  },
  'not-a-multiple': {
    schema: { type: 'number', multipleOf: 2 },
    value: 4,
    unfit: { type: 'number' },
    keyword: 'multipleOf',
  },
  'too-short': {
    schema: { type: 'string', minLength: 2 },
    value: 'abc',
    unfit: { type: 'string', minLength: 0 },
    keyword: 'minLength',
  },
  'too-long': {
    schema: { type: 'string', maxLength: 3 },
    value: 'abc',
    unfit: { type: 'string' },
    keyword: 'maxLength',
  },
  'pattern-mismatch': {
    schema: { type: 'string', pattern: '^a+$' },
    value: 'aa',
    unfit: { type: 'string', pattern: '' },
    keyword: 'pattern',
  },
  'duplicate-items': {
    schema: { type: 'array', uniqueItems: true },
    value: ['x'],
    unfit: { type: 'array' },
    keyword: 'uniqueItems',
  },
  'too-few-properties': {
    schema: { type: 'object', minProperties: 2 },
    value: { a: 1, b: 2 },
    unfit: { type: 'object' },
    keyword: 'minProperties',
  },
  'too-many-properties': {
    schema: { type: 'object', maxProperties: 2 },
    value: { a: 1, b: 2 },
    unfit: { type: 'object' },
    keyword: 'maxProperties',
  },
  'undocumented-property': {
    schema: { type: 'object', properties: { a: {} }, additionalProperties: false },
    value: { a: 1 },
    unfit: { type: 'object' },
    keyword: 'additionalProperties',
  },
  'object-for-scalar': { schema: { type: 'string' }, value: 'x', unfit: {}, keyword: 'type' },
  'boolean-for-number': { schema: { type: 'integer' }, value: 7, unfit: {}, keyword: 'type' },
  'number-for-boolean': { schema: { type: 'boolean' }, value: true, unfit: {}, keyword: 'type' },
  ...like(['array-for-object', 'text-for-object', 'number-for-object', 'boolean-for-object'], {
    schema: { type: 'object' },
    value: { a: 1 },
    unfit: {},
    keyword: 'type',
  }),
  ...like(['object-for-array', 'number-for-array', 'boolean-for-array', 'text-list-for-array'], {
    schema: { type: 'array' },
    value: ['x'],
    unfit: {},
    keyword: 'type',
  }),
  'map-as-pairs': {
    schema: { type: 'object', additionalProperties: { type: 'string' } },
    value: { a: 'x' },
    unfit: { type: 'object' },
    keyword: 'type',
  },
  'format-near-miss': {
    schema: { type: 'string', format: 'date' },
    value: '2030-01-15',
    unfit: { type: 'string', format: 'uuid' },
    keyword: 'format',
  },
  ...like(['late-number', 'late-null'], {
    schema: { type: 'array', items: { type: 'string' } },
    value: ['x'],
    unfit: { type: 'array', uniqueItems: true },
    keyword: 'type',
  }),
  'late-malformed-uuid': {
    schema: { type: 'array', items: { type: 'string', format: 'uuid' } },
    value: [UUID],
    unfit: { type: 'array', uniqueItems: true },
    keyword: 'format',
  },
  'bad-item-at-maximum': {
    schema: { type: 'array', maxItems: 5, items: { type: 'string' } },
    value: ['x'],
    unfit: { type: 'array' },
    keyword: 'type',
  },
};

/** The same example for several mutations. */
function like(ids: readonly string[], example: Example): Readonly<Record<string, Example>> {
  return Object.fromEntries(ids.map((id) => [id, example]));
}

/** Those that change the body as a whole, and those that write a number in another way: tested beside this. */
const OF_THE_BODY = ['wrapper-missing', 'wrapper-doubled', 'wrapper-misnamed', 'wrapper-in-list'];
const LITERALS = [
  'integer-with-fraction-of-zero',
  'integer-in-exponent-notation',
  'negative-zero',
  'number-beyond-double',
];

function bodyAround(schema: JsonObject, required: readonly string[] = []): ReturnType<typeof inlineOperation> {
  return inlineOperation({
    request: { type: 'object', ...(required.length > 0 ? { required } : {}), properties: { it: schema, other: {} } },
  });
}

/** The bodies that a mutation makes of `value` in the property `it`, each with what the schema objects to. */
function mutate(id: string, { contract, layers }: ReturnType<typeof inlineOperation>, it: JsonValue) {
  const body = { it, other: 'kept' };
  const schema = layers.corrected.operation.requestBody?.content[0]?.schema ?? jsonPointer();
  const mutation = VALUE_MUTATIONS.find((item) => item.id === id);
  const validate = layers.corrected.schemas.validator(schema, 'request');
  return sitesOf(contract.documents.corrected, schema, body).flatMap((site) => {
    const mutated = site.pointer === '/it' ? mutation?.mutate(site) : undefined;
    if (mutated === undefined || mutated.kind === 'literal') return [];
    const after = editValue(body, site.pointer, mutated.kind === 'remove' ? undefined : mutated.value);
    return [{ before: body, after, violations: validate(after), valid: validate(body).length === 0 }];
  });
}

test('every mutation is named after its file, and every file with a mutation is registered', () => {
  const files = readdirSync(FOLDER).filter((name) =>
    /^export const \w+: (?:Value|Text|Parameter)Mutation = /mu.test(readFileSync(new URL(name, FOLDER), 'utf8')),
  );

  expect(files.map((name) => name.replace('.ts', '')).toSorted()).toEqual(MUTATIONS.map(({ id }) => id).toSorted());
  expect([...Object.keys(EXAMPLES), ...OF_THE_BODY, ...LITERALS].toSorted()).toEqual(
    VALUE_MUTATIONS.map(({ id }) => id).toSorted(),
  );
});

for (const [id, { schema, value, unfit, keyword }] of Object.entries(EXAMPLES)) {
  test(`${id} breaks one rule of a valid body, and changes one place of it`, () => {
    const required = id === 'missing-required' ? ['it'] : [];
    const [result, ...others] = mutate(id, bodyAround(schema, required), value);

    expect(others).toEqual([]);
    expect(result?.valid).toBe(true);
    expect(result?.violations.map((violation) => violation.keyword)).toEqual([keyword]);
    expect(result?.after).toMatchObject({ other: 'kept' });
    expect(Object.keys(result?.after ?? {})).toEqual(id === 'missing-required' ? ['other'] : ['it', 'other']);
  });

  test(`${id} leaves alone what gives it no occasion`, () => {
    expect(mutate(id, bodyAround(unfit), value)).toEqual([]);
  });
}

for (const type of ['string', 'boolean', 'integer', 'number', 'array', 'object'])
  test(`wrong-type knows something that is no ${type} and cannot be read as one`, () => {
    const [result] = mutate('wrong-type', bodyAround({ type, ...(type === 'array' ? { items: {} } : {}) }), null);

    expect(result?.violations.map((violation) => violation.keyword)).toEqual(['type']);
  });

test('sites are found under references, in maps and on items, each with the nearest property name', () => {
  const { contract, layers } = inlineOperation({
    request: {
      type: 'object',
      required: ['list'],
      properties: { list: { type: 'array', items: { $ref: '#/components/schemas/Map' } } },
    },
    schemas: { Map: { type: 'object', additionalProperties: { type: 'string' } } },
  });
  const schema: JsonPointer = layers.corrected.operation.requestBody?.content[0]?.schema ?? jsonPointer();

  const sites = sitesOf(contract.documents.corrected, schema, { list: [{ any: 'x' }], unlisted: 1 });

  expect(sites.map(({ pointer, attribute, required }) => [pointer, attribute, required])).toEqual([
    ['', null, false],
    ['/list', 'list', true],
    ['/list/0', 'list', false],
    ['/list/0/any', 'any', false],
  ]);
});
