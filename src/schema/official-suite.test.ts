import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { isJsonArray, isJsonObject, jsonPointer, member, parseJson, type JsonValue } from '../core/index.ts';
import { createSchemaRegistry } from './schema-registry.ts';

/**
 * The official JSON Schema test suite, as packaged, for draft 4: the draft whose semantics OpenAPI 3.0.3 §4.7.24 takes over (Wright-00).
 * Its schemas are put into an OpenAPI document and go through the same path as any other.
 */
const ROOT = join(
  dirname(createRequire(import.meta.url).resolve('json-schema-test-suite/package.json')),
  'tests',
  'draft4',
);

/** What OpenAPI 3.0 leaves out of JSON Schema, by file. */
const FILES_OUT_OF_SCOPE: Readonly<Record<string, string>> = {
  'additionalItems.json': 'no tuples: `items` is one schema (OpenAPI 3.0.3 §4.7.24)',
  'definitions.json': 'refers to the meta-schema by URL; no `definitions`',
  'dependencies.json': 'not a keyword of OpenAPI 3.0',
  'patternProperties.json': 'not a keyword of OpenAPI 3.0',
  'refRemote.json': 'documents of this project are in one file',
  'optional/zeroTerminatedFloats.json': 'whether 1.0 is an integer: the wire label calls it coercible',
};

/** Single groups, by what makes them out of scope. */
const GROUPS_OUT_OF_SCOPE: readonly (readonly [RegExp, string])[] = [
  [/^an array of schemas for items$/u, 'no tuples'],
  [/multiple types|^types? can be/u, '`type` is one text'],
  [/^remote ref|^base URI|^root ref in remote|^\$ref to .* metaschema/iu, 'one document'],
  [/patternProperties|^additionalProperties (?:being false|allows)/u, 'patternProperties'],
  [/^relative pointer ref to array$/u, 'no tuples'],
];

/** A single test that later versions of the suite judge the other way round. */
const OUTDATED = /a valid protocol-relative URI/u;

interface Group {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly JsonValue[];
}

function groupsOf(file: string): readonly Group[] {
  const groups = parseJson(readFileSync(join(ROOT, file), 'utf8'));
  return (isJsonArray(groups) ? groups : []).flatMap((group) => {
    const [description, schema, tests] = [
      member(group, 'description'),
      member(group, 'schema'),
      member(group, 'tests'),
    ];
    return typeof description === 'string' && schema !== undefined && isJsonArray(tests)
      ? [{ description, schema, tests }]
      : [];
  });
}

/** The schema as a component of a document; its references begin at itself. */
function documentAround(schema: JsonValue) {
  const text = JSON.stringify(schema).replaceAll(/"\$ref":"#(\/?)/gu, '"$ref":"#/components/schemas/Subject$1');
  const subject = parseJson(text);
  return { components: { schemas: { Subject: isJsonObject(subject) ? subject : {} } } };
}

const files = [...readdirSync(ROOT), ...readdirSync(join(ROOT, 'optional')).map((name) => `optional/${name}`)].filter(
  (name) => name.endsWith('.json'),
);
for (const file of files.filter((name) => FILES_OUT_OF_SCOPE[name] === undefined))
  test(`agrees with the official test suite, ${file}`, () => {
    const judged: string[] = [];
    for (const { description, schema, tests } of groupsOf(file)) {
      if (GROUPS_OUT_OF_SCOPE.some(([pattern]) => pattern.test(description))) continue;
      const registry = createSchemaRegistry(documentAround(schema), 'repaired');
      const validator = registry.validator(jsonPointer('components', 'schemas', 'Subject'), 'request');
      for (const item of tests) {
        const told = JSON.stringify(member(item, 'description'));
        if (OUTDATED.test(told)) continue;
        const name = `${description}: ${told}`;
        expect(validator(member(item, 'data')).length === 0, name).toBe(member(item, 'valid'));
        judged.push(name);
      }
    }
    expect(judged.length).toBeGreaterThan(0);
  });

test('what is out of scope is there, so that the list does not outlive it', () => {
  expect(files).toEqual(expect.arrayContaining(Object.keys(FILES_OUT_OF_SCOPE)));
});
