import { both, remove, set, type Edit } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';
import { being, having, onBothSides, type FieldEdit } from './on-both-sides.ts';

const zip = (schema: string): Edit => set(`${schema}/properties/zip`, { type: 'string' });
const zipRequired = (schema: string): Edit => set(`${schema}/required`, ['city', 'zip']);

const PROPERTIES: readonly FieldEdit[] = [
  {
    title: 'a required property added',
    field: 'place',
    edit: (schema) => both(zip(schema), zipRequired(schema)),
    request: ['breaking', 'warning'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'a required property added with a default',
    field: 'place',
    edit: (schema) => both(set(`${schema}/properties/zip`, { type: 'string', default: '00000' }), zipRequired(schema)),
    request: ['breaking'],
  },
  {
    title: 'a required property added that is read only',
    field: 'place',
    edit: (schema) => both(set(`${schema}/properties/zip`, { type: 'string', readOnly: true }), zipRequired(schema)),
    // Nobody sends it: nothing that was valid is less so.
    request: ['compatible'],
  },
  {
    title: 'an optional property added',
    field: 'place',
    edit: zip,
    request: ['compatible', 'warning'],
    response: ['compatible', 'warning'],
  },
  {
    title: 'an optional property added to a closed object',
    field: 'address',
    edit: zip,
    request: ['compatible', 'breaking'],
    response: ['warning', 'warning'],
  },
  {
    title: 'a required property removed from a closed object',
    field: 'address',
    edit: (schema) => both(remove(`${schema}/properties/city`), remove(`${schema}/required`)),
    request: ['breaking'],
    response: ['breaking'],
  },
  {
    title: 'a property becomes required',
    field: 'place',
    edit: (schema) => set(`${schema}/required`, ['city', 'street']),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'a property becomes read only',
    field: 'plain',
    edit: having({ readOnly: true }),
    request: ['warning', 'compatible'],
    // It says what clients may send: part of the contract, and nothing that readers notice.
    response: ['compatible', 'compatible'],
  },
  {
    title: 'a property becomes write only',
    field: 'plain',
    edit: having({ writeOnly: true }),
    request: ['compatible', 'compatible'],
    response: ['warning'],
  },
  {
    title: 'an object opened',
    field: 'address',
    edit: (schema) => remove(`${schema}/additionalProperties`),
    request: ['compatible', 'breaking'],
    response: ['compatible', 'compatible'],
  },
  {
    title: 'values of a map become shorter',
    field: 'attributes',
    edit: (schema) => set(`${schema}/additionalProperties/maxLength`, 10),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'warning'],
  },
  {
    title: 'values of a map become integers',
    field: 'attributes',
    edit: (schema) => set(`${schema}/additionalProperties`, { type: 'integer' }),
    request: ['breaking', 'breaking'],
    response: ['breaking', 'breaking'],
  },
];

const ITEMS: readonly FieldEdit[] = [
  {
    title: 'items may be anything',
    field: 'labels',
    edit: (schema) => set(`${schema}/items`, {}),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'the schema of items is removed',
    field: 'labels',
    edit: (schema) => remove(`${schema}/items`),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'items change their type',
    field: 'labels',
    edit: (schema) => set(`${schema}/items/type`, 'integer'),
    request: ['breaking', 'breaking'],
    response: ['breaking', 'breaking'],
  },
];

const UNIONS: readonly FieldEdit[] = [
  {
    title: 'a branch of oneOf removed',
    field: 'contact',
    given: (schema) => set(`${schema}/oneOf/-`, { type: 'integer' }),
    edit: (schema) => remove(`${schema}/oneOf/1`),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'the second of two branches of oneOf removed',
    field: 'contact',
    edit: (schema) => remove(`${schema}/oneOf/1`),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'a branch of anyOf removed',
    field: 'reach',
    given: (schema) => set(`${schema}/anyOf/-`, { type: 'integer' }),
    edit: (schema) => remove(`${schema}/anyOf/0`),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'a string becomes a union',
    field: 'plain',
    edit: being({ oneOf: [{ type: 'string' }, { type: 'integer' }] }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'an object becomes a union with another one',
    field: 'owner',
    edit: being({ oneOf: [{ $ref: '#/components/schemas/DeskPerson' }, { $ref: '#/components/schemas/DeskEmail' }] }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'allOf has a member with a required property more',
    field: 'owner',
    given: being({ allOf: [{ $ref: '#/components/schemas/DeskPerson' }] }),
    edit: (schema) =>
      set(`${schema}/allOf/-`, { type: 'object', required: ['zip'], properties: { zip: { type: 'string' } } }),
    request: ['breaking', 'warning'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'allOf has a member with an optional property more',
    field: 'owner',
    given: being({ allOf: [{ $ref: '#/components/schemas/DeskPerson' }] }),
    edit: (schema) => set(`${schema}/allOf/-`, { type: 'object', properties: { zip: { type: 'string' } } }),
    request: ['compatible', 'warning'],
    response: ['compatible', 'warning'],
  },
];

/** Rows of properties, items, unions and allOf. */
export const STRUCTURES: readonly OneEdit[] = [
  ...onBothSides(PROPERTIES, 'property added / removed / required, readOnly, writeOnly, additionalProperties'),
  ...onBothSides(ITEMS, 'array items schema added / removed / changed'),
  ...onBothSides(UNIONS, 'oneOf/anyOf branch removed / added, wrapped into a union, allOf member'),
];
