import type { JsonObject } from '../../../core/index.ts';
import { BOUNDS } from '../rules/bounds.ts';
import type { Case } from './case.ts';

const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...rest });
const text: JsonObject = { type: 'string' };
const cat: JsonObject = object({ kind: { enum: ['cat'] }, lives: text }, { required: ['kind'] });
const dog: JsonObject = object({ kind: { enum: ['dog'] }, tricks: text }, { required: ['kind'] });
const a: JsonObject = object({ a: text });
const closed: JsonObject = { additionalProperties: false };

const bounds: readonly Case[] = Object.keys(BOUNDS).map((bound) => {
  const name = bound.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  const [loose, tight] = bound.startsWith('max') ? [8, 4] : [4, 8];
  return bound === 'uniqueItems'
    ? [`${name}-tightened`, {}, { [bound]: true }]
    : [`${name}-tightened`, { [bound]: loose }, { [bound]: tight }];
});

/** For tests: every kind of change within a schema, without those that are the mirror of another one. */
export const SCHEMA_CASES: readonly Case[] = [
  ...bounds.map(([kind, before, after]): Case => [
    kind,
    { type: ['array', 'integer', 'object', 'string'], ...before },
    { type: ['array', 'integer', 'object', 'string'], ...after },
  ]),
  ['multiple-of-changed', { type: 'integer', multipleOf: 4 }, { type: 'integer', multipleOf: 6 }],
  ['type-widened', { type: 'integer' }, { type: 'number' }],
  ['type-changed', { type: 'integer' }, { type: 'boolean' }],
  ['format-added', text, { ...text, format: 'uuid' }],
  ['format-changed', { ...text, format: 'uuid' }, { ...text, format: 'email' }],
  ['format-widened', { type: 'integer', format: 'int32' }, { type: 'integer', format: 'int64' }],
  ['became-nullable', text, { type: ['string', 'null'] }],
  ['became-enum', text, { ...text, enum: ['a'] }],
  ['enum-value-added', { ...text, enum: ['a'] }, { ...text, enum: ['a', 'b'] }],
  ['enum-replaced', { const: 'a' }, { const: 'b' }],
  ['pattern-added', text, { ...text, pattern: '^a' }],
  ['pattern-changed', { ...text, pattern: '^a' }, { ...text, pattern: '^b' }],
  ['default-added', text, { ...text, default: 'a' }],
  ['default-changed', { ...text, default: 'a' }, { ...text, default: 'b' }],
  ['optional-property-added', object({}), a],
  ['required-property-added', object({}), { ...a, required: ['a'] }],
  ['optional-property-added-to-closed-object', object({}, closed), { ...a, ...closed }],
  ['required-property-added-to-closed-object', object({}, closed), { ...a, ...closed, required: ['a'] }],
  ['property-became-required', a, { ...a, required: ['a'] }],
  ['became-read-only', object({ a: text }), object({ a: { ...text, readOnly: true } })],
  ['became-write-only', object({ a: text }), object({ a: { ...text, writeOnly: true } })],
  ['object-closed', a, { ...a, ...closed }],
  ['union-branch-added', { oneOf: [cat, { type: 'string' }] }, { oneOf: [cat, { type: 'string' }, dog] }],
  ['union-overlap-allowed', { oneOf: [cat, dog] }, { anyOf: [cat, dog] }],
  [
    'discriminator-changed',
    { oneOf: [cat, dog], discriminator: { propertyName: 'kind' } },
    { oneOf: [cat, dog], discriminator: { propertyName: 'type' } },
  ],
  ['discriminator-added', { oneOf: [cat, dog] }, { oneOf: [cat, dog], discriminator: { propertyName: 'kind' } }],
  ['constraint-added', text, { ...text, propertyNames: { maxLength: 3 } }],
  ['constraint-changed', { ...text, not: { const: 'a' } }, { ...text, not: { const: 'b' } }],
  ['became-deprecated', text, { ...text, deprecated: true }],
];

/** For tests: the same for properties that only requests, or only responses, carry. */
export const UNSENT_CASES: readonly Case[] = [
  ['request-unsent-property-added', object({}), object({ a: { ...text, readOnly: true } })],
  ['response-unsent-property-added', object({}), object({ a: { ...text, writeOnly: true } })],
  [
    'request-unsent-property-changed',
    object({ a: { ...text, readOnly: true } }),
    object({ a: { type: 'integer', readOnly: true } }),
  ],
  [
    'response-unsent-property-changed',
    object({ a: { ...text, writeOnly: true } }),
    object({ a: { type: 'integer', writeOnly: true } }),
  ],
];

/** For tests: what is no change of a message. */
export const PLAIN_SCHEMA_CASES: readonly Case[] = [
  ['words-changed', text, { ...text, description: 'Words.' }],
  ['extension-changed', text, { ...text, 'x-a': 1 }],
  ['example-changed', { ...text, example: 'a' }, { ...text, example: 'b' }],
  ['not-comparable', { $ref: 'other.yaml' }, { $ref: 'another.yaml' }],
  ['not-comparable', text, { ...text, oneOf: [] }],
  ['boolean-required-introduced', a, object({ a: { ...text, required: true } })],
  ['boolean-required-changed', object({ a: { ...text, required: true } }), object({ a: { ...text, required: false } })],
  ['invented-type-introduced', { type: 'integer' }, { type: 'int' }],
  ['invented-type-introduced', { enum: ['a'], type: 'string' }, { enum: ['a'], type: '' }],
  ['type-left-out', a, { properties: { a: text } }],
];
