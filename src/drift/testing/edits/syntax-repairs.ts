import { merge, remove, set, type Edit } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const SCHEMAS = '/components/schemas';
const OBJECTS = ['place', 'address'] as const;
const FIELDS = ['plain', 'title', 'code', 'count', 'price'] as const;

const all =
  (edits: readonly Edit[]): Edit =>
  (document) =>
    edits.reduce((made, edit) => edit(made), document);
const onBoth = (make: (schema: string) => readonly Edit[]): Edit =>
  all(['NewRepair', 'Repair'].flatMap((name) => make(`${SCHEMAS}/${name}`)));

/** `required: true` at properties, where it means nothing. */
const booleans = onBoth((schema) => [
  ...FIELDS.map((field) => merge(`${schema}/properties/${field}`, { required: true })),
  ...OBJECTS.map((field) => merge(`${schema}/properties/${field}/properties/city`, { required: true })),
]);
const unrequired = onBoth((schema) => [set(`${schema}/required`, [])]);
const repaired = onBoth((schema) => [set(`${schema}/required`, [...FIELDS])]);
const invented = onBoth((schema) => [
  set(`${schema}/properties/count/type`, 'int'),
  set(`${schema}/properties/hours/type`, 'int'),
  set(`${schema}/properties/step/type`, 'int'),
]);
const known = onBoth((schema) => [
  set(`${schema}/properties/count/type`, 'integer'),
  set(`${schema}/properties/hours/type`, 'integer'),
  set(`${schema}/properties/step/type`, 'integer'),
]);
const withoutBooleans = onBoth((schema) => [
  ...FIELDS.map((field) => remove(`${schema}/properties/${field}/required`)),
  ...OBJECTS.map((field) => remove(`${schema}/properties/${field}/properties/city/required`)),
]);
const otherBooleans = onBoth((schema) => FIELDS.map((field) => set(`${schema}/properties/${field}/required`, false)));

/** Rows of repairs: a document that says better what it meant is one finding about the document. */
export const SYNTAX_REPAIRS: readonly OneEdit[] = [
  {
    title: 'required: true becomes required: [x]',
    row: '1.5 syntax repairs: `required: true` -> `required: [x]`',
    given: all([unrequired, booleans]),
    edit: all([repaired, withoutBooleans]),
    expect: 'document',
  },
  {
    title: 'one property that is required: true becomes required: [x]',
    row: '1.5 syntax repairs: `required: true` -> `required: [x]`',
    given: merge(`${SCHEMAS}/NewRepair/properties/plain`, { required: true }),
    edit: all([
      set(`${SCHEMAS}/NewRepair/properties/plain`, { type: 'string' }),
      set(`${SCHEMAS}/NewRepair/required`, ['title', 'kind', 'plain']),
    ]),
    expect: 'document',
  },
  {
    title: 'an invented type becomes a known one',
    row: '1.5 syntax repairs: `type: int` -> `integer`',
    given: invented,
    edit: known,
    expect: 'document',
    undone: 'document',
  },
  {
    title: 'required: true becomes required: false',
    // No validator reads the marks, neither before nor after.
    row: '1.5 syntax repairs',
    given: booleans,
    edit: otherBooleans,
    expect: 'document',
  },
  {
    title: 'what stays as wrong as it was',
    row: '0.3 lenient on input',
    given: all([booleans, invented]),
    edit: (document) => ({ ...document }),
    expect: 'silent',
  },
];
