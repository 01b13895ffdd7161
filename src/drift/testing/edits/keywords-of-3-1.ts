import { both, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';
import { having, onBothSides, type FieldEdit } from './on-both-sides.ts';

const number = { type: 'number' };

/** What narrows for sure is judged by the law; what cannot be decided is possibly breaking. */
const KEYWORDS: readonly FieldEdit[] = [
  {
    title: 'not added',
    field: 'plain',
    edit: having({ not: { maxLength: 3 } }),
    request: ['warning', 'warning'],
    response: ['warning', 'warning'],
  },
  {
    title: 'not changed',
    field: 'plain',
    given: having({ not: { maxLength: 3 } }),
    edit: having({ not: { maxLength: 4 } }),
    request: ['warning'],
    response: ['warning'],
  },
  {
    title: 'if and then changed',
    field: 'place',
    given: (schema) => both(set(`${schema}/if`, { required: ['street'] }), set(`${schema}/then`, { minProperties: 2 })),
    edit: (schema) => set(`${schema}/then`, { minProperties: 3 }),
    request: ['warning'],
    response: ['warning'],
  },
  {
    title: 'dependentRequired added',
    field: 'place',
    edit: having({ dependentRequired: { street: ['zip'] } }),
    request: ['breaking', 'compatible'],
    response: ['compatible'],
  },
  {
    title: 'dependentSchemas added',
    field: 'place',
    edit: having({ dependentSchemas: { street: { minProperties: 2 } } }),
    request: ['breaking', 'compatible'],
    response: ['compatible'],
  },
  {
    title: 'contains added',
    field: 'labels',
    edit: having({ contains: { const: 'new' } }),
    request: ['breaking', 'compatible'],
    response: ['compatible'],
  },
  {
    title: 'prefixItems added',
    field: 'labels',
    edit: having({ prefixItems: [{ enum: ['a', 'b'] }] }),
    request: ['breaking', 'compatible'],
    response: ['compatible'],
  },
  {
    title: 'patternProperties added',
    field: 'place',
    edit: having({ patternProperties: { '^n_': number } }),
    request: ['breaking', 'compatible'],
    response: ['compatible'],
  },
  {
    title: 'propertyNames added',
    field: 'attributes',
    edit: having({ propertyNames: { pattern: '^[a-z]+$' } }),
    request: ['breaking', 'compatible'],
    response: ['compatible'],
  },
  {
    title: 'unevaluatedProperties closed',
    field: 'place',
    edit: having({ unevaluatedProperties: false }),
    request: ['breaking', 'compatible'],
    response: ['compatible'],
  },
  {
    title: 'contentMediaType changed',
    field: 'plain',
    given: having({ contentMediaType: 'text/html' }),
    edit: having({ contentMediaType: 'application/json' }),
    request: ['warning'],
    response: ['warning'],
  },
];

/** Rows of keywords that came with OpenAPI 3.1. */
export const KEYWORDS_OF_3_1: readonly OneEdit[] = onBothSides(
  KEYWORDS.map((edit) => ({ ...edit, version: '3.1.0' })),
  'not, if/then/else, dependent*, contains, … (3.1): law, W where undecidable',
);
