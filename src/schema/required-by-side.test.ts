import { expect, test } from '@playwright/test';

import { jsonPointer, type JsonObject } from '../core/index.ts';
import { createSchemaRegistry } from './schema-registry.ts';
import type { Side } from './side.ts';

const COMPONENTS = {
  Id: { type: 'string', readOnly: true },
  IdAgain: { $ref: '#/s/Id' },
  Loop: { $ref: '#/s/Loop' },
};

/** Whether an empty object passes as the body of `side`, where `property` is required. */
function mayLack(property: JsonObject, side: Side): boolean {
  const document = { s: { ...COMPONENTS, S: { type: 'object', required: ['p'], properties: { p: property } } } };
  return createSchemaRegistry(document, 'repaired').validator(jsonPointer('s', 'S'), side)({}).length === 0;
}

for (const [what, property, request, response] of [
  ['without a mark', {}, false, false],
  ['that is readOnly', { readOnly: true }, true, false],
  ['that is writeOnly', { writeOnly: true }, false, true],
  ['that is expressly not readOnly', { readOnly: false }, false, false],
  ['that refers to something readOnly', { $ref: '#/s/Id' }, true, false],
  ['that refers to something readOnly by two steps', { $ref: '#/s/IdAgain' }, true, false],
  ['that is combined with something readOnly', { description: 'd', allOf: [{ $ref: '#/s/Id' }] }, true, false],
  ['that may be something readOnly', { anyOf: [{ $ref: '#/s/Id' }, {}] }, false, false],
  ['whose reference leads nowhere', { $ref: '#/lost' }, false, false],
  ['whose reference runs in a circle', { $ref: '#/s/Loop' }, false, false],
] as const)
  test(`a required property ${what} may ${request ? '' : 'not '}lack in requests, ${response ? '' : 'not '}in replies`, () => {
    expect(mayLack(property, 'request')).toBe(request);
    expect(mayLack(property, 'response')).toBe(response);
  });

for (const side of ['request', 'response'] as const)
  test(`a name that every object inherits is a name like any other in a ${side}`, () => {
    const document = { s: { required: ['constructor'], properties: { toString: { type: 'string' } } } };
    const validate = createSchemaRegistry(document, 'repaired').validator(jsonPointer('s'), side);

    expect(validate({})).toMatchObject([{ keyword: 'required', expected: 'property "constructor"' }]);
    expect(validate({ constructor: 1, toString: 'text' })).toEqual([]);
  });
