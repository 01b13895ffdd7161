import { remove, set, type Edit } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';
import { being, having, onBothSides, type FieldEdit } from './on-both-sides.ts';

const without =
  (keyword: string) =>
  (schema: string): Edit =>
    remove(`${schema}/${keyword}`);

const UPPER: readonly FieldEdit[] = [
  {
    title: 'maxLength lowered',
    field: 'title',
    edit: having({ maxLength: 10 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'warning'],
  },
  {
    title: 'maxLength unset',
    field: 'title',
    edit: without('maxLength'),
    request: ['compatible', 'breaking'],
    response: ['warning', 'compatible'],
  },
  {
    title: 'maxItems lowered',
    field: 'labels',
    edit: having({ maxItems: 3 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'warning'],
  },
  {
    title: 'maxItems unset',
    field: 'labels',
    edit: without('maxItems'),
    request: ['compatible', 'breaking'],
    response: ['warning', 'compatible'],
  },
  {
    title: 'maximum lowered',
    field: 'price',
    edit: having({ maximum: 500 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'maximum unset',
    field: 'price',
    edit: without('maximum'),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'maximum not excluded any more',
    field: 'score',
    edit: without('exclusiveMaximum'),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'exclusiveMaximum raised, as a number',
    field: 'count',
    version: '3.1.0',
    given: having({ exclusiveMaximum: 5 }),
    edit: having({ exclusiveMaximum: 6 }),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'maxProperties lowered',
    field: 'attributes',
    edit: having({ maxProperties: 5 }),
    request: ['breaking', 'compatible'],
    response: ['compatible'],
  },
];

const LOWER: readonly FieldEdit[] = [
  {
    title: 'minLength raised',
    field: 'title',
    edit: having({ minLength: 5 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'minLength unset',
    field: 'title',
    edit: without('minLength'),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'minItems raised',
    field: 'labels',
    edit: having({ minItems: 3 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'minItems unset',
    field: 'labels',
    edit: without('minItems'),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'minimum raised',
    field: 'price',
    edit: having({ minimum: 5 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'minimum unset',
    field: 'price',
    edit: without('minimum'),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'minimum not excluded any more',
    field: 'score',
    edit: without('exclusiveMinimum'),
    request: ['compatible', 'breaking'],
    response: ['breaking', 'compatible'],
  },
  {
    title: 'exclusiveMinimum raised, as a number',
    field: 'count',
    version: '3.1.0',
    given: having({ exclusiveMinimum: 0 }),
    edit: having({ exclusiveMinimum: 1 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
  {
    title: 'minProperties raised',
    field: 'attributes',
    edit: having({ minProperties: 2 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'breaking'],
  },
];

const OTHER: readonly FieldEdit[] = [
  {
    title: 'items may repeat',
    field: 'labels',
    edit: without('uniqueItems'),
    request: ['compatible', 'breaking'],
    response: ['warning', 'compatible'],
  },
  {
    title: 'multipleOf dropped',
    field: 'step',
    edit: without('multipleOf'),
    request: ['compatible', 'breaking'],
    response: ['warning', 'compatible'],
  },
  {
    title: 'multipleOf doubled',
    field: 'step',
    edit: having({ multipleOf: 4 }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'warning'],
  },
  {
    title: 'multipleOf of another kind',
    field: 'step',
    edit: having({ multipleOf: 3 }),
    request: ['breaking', 'breaking'],
    response: ['breaking', 'breaking'],
  },
  {
    title: 'pattern changed',
    field: 'code',
    edit: having({ pattern: '^[A-Z]{2,3}$' }),
    request: ['warning', 'warning'],
    response: ['warning', 'warning'],
  },
  {
    title: 'pattern removed',
    field: 'code',
    edit: without('pattern'),
    request: ['compatible', 'breaking'],
    response: ['warning', 'compatible'],
  },
  {
    title: 'a bound in an allOf',
    field: 'plain',
    edit: being({ allOf: [{ type: 'string' }, { maxLength: 5 }] }),
    request: ['breaking', 'compatible'],
    response: ['compatible', 'warning'],
  },
];

/** A bound that moves twice is worse one way than the other: both at once are told apart. */
const TWO_WAYS: OneEdit = {
  title: 'request: bounds that move both ways',
  row: '1.0 both / incomparable',
  edit: (document) => {
    const title = '/components/schemas/NewRepair/properties/title';
    return set(`${title}/maxLength`, 200)(set(`${title}/minLength`, 10)(document));
  },
  expect: 'breaking',
  direction: 'request',
  operations: ['POST /repairs'],
  beside: ['compatible'],
};

/** Rows of bounds and other constraints of values. */
export const BOUNDS: readonly OneEdit[] = [
  ...onBothSides(UPPER, 'maxLength, maximum, maxItems, … tightened / relaxed'),
  ...onBothSides(LOWER, 'minLength, minimum, minItems, … tightened / relaxed'),
  ...onBothSides(OTHER, 'uniqueItems, multipleOf, pattern, allOf'),
  TWO_WAYS,
];
