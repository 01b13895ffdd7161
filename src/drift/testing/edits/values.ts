import { remove, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';
import { being, having, onBothSides, type FieldEdit } from './on-both-sides.ts';

const ENUMS: readonly FieldEdit[] = [
  {
    title: 'a value of an enum removed',
    field: 'kind',
    edit: (schema) => remove(`${schema}/enum/2`),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'warning'],
  },
  {
    title: 'an enum dropped',
    field: 'kind',
    edit: (schema) => remove(`${schema}/enum`),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'a const added',
    field: 'plain',
    version: '3.1.0',
    edit: having({ const: 'red' }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'a const changed',
    field: 'plain',
    version: '3.1.0',
    given: having({ const: 'red' }),
    edit: having({ const: 'blue' }),
    request: ['breaking'],
    response: ['breaking'],
  },
];

const TYPES: readonly FieldEdit[] = [
  {
    title: 'an integer becomes a number',
    field: 'count',
    edit: having({ type: 'number' }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'a string becomes a number',
    field: 'plain',
    edit: having({ type: 'number' }),
    request: ['breaking', 'breaking'],
    response: ['breaking', 'breaking'],
  },
  {
    title: 'a string becomes anything',
    field: 'plain',
    edit: being({}),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'a boolean becomes an object',
    field: 'urgent',
    edit: being({ type: 'object' }),
    request: ['breaking', 'breaking'],
    response: ['breaking', 'breaking'],
  },
  {
    title: 'anything becomes an object',
    field: 'free',
    edit: having({ type: 'object' }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'a second type allowed',
    field: 'plain',
    version: '3.1.0',
    edit: having({ type: ['string', 'integer'] }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
];

const FORMATS: readonly FieldEdit[] = [
  {
    title: 'a format added',
    field: 'plain',
    edit: having({ format: 'uuid' }),
    request: ['warning', 'compatible'],
    response: ['compatible', 'warning'],
  },
  {
    title: 'a format changed',
    field: 'due',
    edit: having({ format: 'date' }),
    request: ['breaking', 'breaking'],
    response: ['breaking', 'breaking'],
  },
  {
    title: 'int32 becomes int64',
    field: 'hours',
    edit: having({ format: 'int64' }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'float becomes double',
    field: 'weight',
    edit: having({ format: 'double' }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
];

const NULLS: readonly FieldEdit[] = [
  {
    title: 'null allowed, as nullable',
    field: 'plain',
    edit: having({ nullable: true }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'null allowed, as a type',
    field: 'plain',
    version: '3.1.0',
    edit: having({ type: ['string', 'null'] }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'null allowed, as a branch',
    field: 'plain',
    version: '3.1.0',
    edit: being({ oneOf: [{ type: 'string' }, { type: 'null' }] }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'null allowed in an object, as a branch',
    field: 'owner',
    version: '3.1.0',
    edit: being({ anyOf: [{ $ref: '#/components/schemas/DeskPerson' }, { type: 'null' }] }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
];

const DEFAULTS: readonly FieldEdit[] = [
  { title: 'a default changed', field: 'urgent', edit: having({ default: true }), request: ['warning', 'warning'] },
  { title: 'a default added', field: 'plain', edit: having({ default: 'x' }), request: ['warning', 'warning'] },
];

const WORDS: readonly FieldEdit[] = [
  {
    title: 'a property described',
    field: 'plain',
    edit: having({ description: 'Plain words.' }),
    request: ['annotation', 'annotation'],
    response: ['annotation', 'annotation'],
  },
  {
    title: 'a property has a title',
    field: 'plain',
    edit: having({ title: 'Plain' }),
    request: ['annotation', 'annotation'],
    response: ['annotation', 'annotation'],
  },
  {
    title: 'a property has an example',
    field: 'plain',
    edit: having({ example: 'Plain words.' }),
    request: ['annotation', 'annotation'],
    response: ['annotation', 'annotation'],
  },
  {
    title: 'a property has documentation',
    field: 'plain',
    edit: having({ externalDocs: { url: 'https://desk.example/plain' } }),
    request: ['annotation', 'annotation'],
    response: ['annotation', 'annotation'],
  },
];

/** Rows of types, formats, enumerations, null, defaults and words. */
export const VALUES: readonly OneEdit[] = [
  ...onBothSides(ENUMS, 'enum, const'),
  ...onBothSides(TYPES, 'type'),
  ...onBothSides(FORMATS, 'format'),
  ...onBothSides(NULLS, 'nullable (three spellings)'),
  ...onBothSides(DEFAULTS, 'default added / removed / changed'),
  ...onBothSides(WORDS, 'example, description, title, externalDocs'),
  {
    title: 'an enum of an answer is dropped at a property of a list',
    row: '1.4 enum dropped',
    given: set('/components/schemas/Repair/properties/labels/items/enum', ['a', 'b']),
    edit: remove('/components/schemas/Repair/properties/labels/items/enum'),
    expect: 'breaking',
    undone: 'compatible',
    direction: 'response',
    operations: ['GET /repairs/{id}'],
  },
];
