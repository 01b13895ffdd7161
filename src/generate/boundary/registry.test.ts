import { readdirSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { Site } from '../mutation/site.ts';
import { BOUNDARIES } from './registry.ts';

function site(schema: JsonObject, value: JsonValue, changes: Partial<Site> = {}): Site {
  return {
    pointer: jsonPointer('a'),
    schemaPointer: jsonPointer('s'),
    value,
    schema,
    attribute: 'a',
    role: 'property',
    required: true,
    ...changes,
  };
}

/** What each boundary makes of a site that has its keyword. */
const TRIED: Readonly<Record<string, readonly [Site, readonly string[]]>> = {
  'enum-value': [site({ type: 'string', enum: ['x', 'y'] }, 'x'), ['x', 'y']],
  'boolean-value': [site({ type: 'boolean' }, true), ['true', 'false']],
  'array-length': [site({ type: 'array', minItems: 1, maxItems: 500 }, ['i']), ['1', '2', '499', '500']],
  'integer-limit': [site({ type: 'integer', format: 'int32', minimum: 1 }, 5), ['1', '2', '2147483646', '2147483647']],
  'optional-absent': [site({ type: 'string' }, 'x', { required: false }), ['absent']],
  'uuid-case': [site({ format: 'uuid' }, '3F1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b'), ['upper', 'lower']],
  'map-content': [
    site({ additionalProperties: { type: 'string' } }, { uid: 'x' }),
    ['no-entries', 'many-entries', 'two-entries', 'long-text', 'empty', 'blank'],
  ],
  'map-names': [site({ additionalProperties: { type: 'string' } }, { uid: 'x' }), ['prototype', 'constructor']],
  'array-repetition': [site({ type: 'array' }, ['i']), ['twice']],
  'number-limit': [site({ type: 'number', minimum: 0.5, maximum: 2 }, 1), ['0.5', '2']],
  'text-length': [site({ type: 'string', minLength: 2, maxLength: 9 }, 'abc'), ['2', '3', '8', '9']],
  'text-content': [site({ type: 'string' }, 'x'), ['numeric', 'decimal', 'boolean', 'null', 'combining']],
  'property-alone': [site({ required: ['a'], properties: { a: {}, b: {}, c: {} } }, { a: 1, b: 2, c: 3 }), ['b', 'c']],
  'uuid-version': [site({ format: 'uuid' }, 'x'), ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']],
  'example-value': [site({ type: 'string', examples: ['x'], default: 'y' }, 'x'), ['example-1', 'default']],
};

test('every boundary is registered under the name of its file, once', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (name) => !/^(?:boundary|text-sorts|registry(?:\.test)?)\.ts$/u.test(name),
  );

  expect(BOUNDARIES.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
});

for (const { id, values } of BOUNDARIES) {
  test(`${id} tries the allowed side of its keyword`, () => {
    const [given, variants] = TRIED[id] ?? [site({}, null), ['?']];

    expect(
      values(given)
        .map(({ variant }) => variant)
        .slice(0, variants.length),
    ).toEqual(variants);
  });

  test(`${id} has nothing to try where its keyword is not there`, () => {
    expect(values(site({ type: 'string', pattern: '' }, 'x'))).toEqual([]);
  });
}

test('names that every object inherits are entries of their own', () => {
  const [given] = TRIED['map-names'] ?? [];
  const made = BOUNDARIES.flatMap(({ values }) => (given === undefined ? [] : values(given)));

  const inherited = made.find(({ variant }) => variant === 'prototype');

  expect(JSON.stringify(inherited?.value)).toBe('{"__proto__":"kept"}');
});
