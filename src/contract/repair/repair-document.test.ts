import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import {
  isJsonArray,
  isJsonObject,
  jsonEqual,
  jsonPointer,
  parentPointer,
  parseJson,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { repairDocument, type RepairedDocument } from './repair-document.ts';

const scalar = fc.constantFrom(null, true, false, 1, 1.5, '', 'a', 'true', '1', 'NaN');
const type = fc.constantFrom('string', 'integer', 'number', 'boolean', 'object', 'array');

/** Members that some repair looks at, right and wrong. */
const members = {
  type,
  $ref: fc.constantFrom('#/components/schemas/A', '#/lost'),
  nullable: fc.boolean(),
  enum: fc.array(scalar, { minLength: 1, maxLength: 4 }),
  format: fc.constantFrom('uuid', 'text'),
  default: scalar,
  example: scalar,
  examples: fc.array(scalar, { maxLength: 2 }),
  readOnly: fc.boolean(),
  required: fc.oneof(fc.boolean(), fc.uniqueArray(fc.constantFrom('a', 'example', 'items'))),
};
const propertyNames = fc.constantFrom('a', 'b', 'example', 'items', '$ref', 'required');

/** Small schemas, `inner` being what they hold; without depth of their own, so that they stay small. */
function schemasOf(inner: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const holding = {
    properties: fc.dictionary(propertyNames, inner, { maxKeys: 2 }),
    items: inner,
    allOf: fc.array(inner, { maxLength: 2 }),
    anyOf: fc.array(inner, { maxLength: 2 }),
  };
  return fc.record({ ...members, ...holding }, { requiredKeys: [] });
}

const schema = schemasOf(schemasOf(fc.record(members, { requiredKeys: [] })));

/** A document around one random schema. */
const documents = schema.map((drawn) => {
  const document = parseJson(
    JSON.stringify({ info: { example: 1, format: 'text' }, components: { schemas: { A: drawn } } }),
  );
  if (!isJsonObject(document)) throw new TypeError('a document is an object');
  return document;
});

function check(property: (document: JsonObject, repaired: RepairedDocument) => void): void {
  fc.assert(
    fc.property(documents, (document) => property(document, repairDocument(document))),
    { numRuns: 200 },
  );
}

test('a repaired document needs no repair', () => {
  check((_, repaired) => {
    const again = repairDocument(repaired.document);

    expect(again.applications).toEqual([]);
    expect(again.document).toBe(repaired.document);
  });
});

test('a document without defects is left as it is, and one that was changed says where', () => {
  check((document, { document: repaired, applications }) => {
    expect(repaired === document).toBe(applications.length === 0);
  });
});

test('nothing changes outside the schemas that are named', () => {
  check((document, { document: repaired, applications }) => {
    const places = applications.flatMap(({ pointer }) => [parentPointer(pointer), holderOf(parentPointer(pointer))]);

    const changed = differences(document, repaired, jsonPointer());
    expect(changed.filter((pointer) => !places.some((place) => pointer.startsWith(place)))).toEqual([]);
  });
});

test('says truly what stood at each place', () => {
  const document: JsonObject = { components: { schemas: { A: { format: 'text', example: 1, enum: [1, 1] } } } };

  const { applications } = repairDocument(document);

  for (const { pointer, before } of applications) expect(valueAt(document, pointer)).toEqual(before);
});

test('never changes a document in place', () => {
  check((document, repaired) => {
    const before = JSON.stringify(document);

    repairDocument(document);

    expect(JSON.stringify(document)).toBe(before);
    expect(repaired.document).toEqual(repairDocument(document).document);
  });
});

test('mends what needs several repairs, one after the other', () => {
  const properties = {
    a: { $ref: '#/components/schemas/B', nullable: true, required: true, readOnly: true, example: 'e', maxLength: 1 },
    b: { type: 'string', nullable: true, enum: ['x', 'x'], format: 'text', default: 7, required: false },
  };

  const { document, applications } = repairDocument({ components: { schemas: { A: { properties } } } });

  expect(valueAt(document, jsonPointer('components', 'schemas', 'A'))).toEqual({
    required: ['a'],
    properties: {
      a: {
        readOnly: true,
        examples: ['e'],
        anyOf: [{ allOf: [{ $ref: '#/components/schemas/B' }] }, { enum: [null] }],
      },
      b: { type: 'string', nullable: true, enum: ['x', null], 'x-format': 'text', default: '7' },
    },
  });
  expect(new Set(applications.map(({ repair }) => repair)).size).toBe(8);
});

/** The schema that has the schema at `pointer` as a property, where it is one. */
function holderOf(pointer: JsonPointer): JsonPointer {
  return pointerTokens(pointer).at(-2) === 'properties' ? parentPointer(parentPointer(pointer)) : pointer;
}

function differences(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  at: JsonPointer,
): readonly JsonPointer[] {
  if (jsonEqual(left, right)) return [];
  const comparable =
    (isJsonObject(left) && isJsonObject(right)) ||
    (isJsonArray(left) && isJsonArray(right) && left.length === right.length);
  if (!comparable) return [at];
  const names = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  const tokens = pointerTokens(at);
  return [...names].flatMap((name) => {
    const inner = jsonPointer(name);
    return differences(valueAt(left ?? null, inner), valueAt(right ?? null, inner), jsonPointer(...tokens, name));
  });
}
