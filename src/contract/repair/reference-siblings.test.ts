import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import { referenceSiblings } from './reference-siblings.ts';

const { repair } = referenceSiblings;
const AT = jsonPointer('s');

test('keeps annotations around the reference and drops assertions, each told', () => {
  const result = repair(
    { $ref: '#/a', description: 'd', readOnly: true, 'x-own': 1, type: 'string', minLength: 3 },
    AT,
  );

  expect(result).toEqual({
    schema: { description: 'd', readOnly: true, 'x-own': 1, allOf: [{ $ref: '#/a' }] },
    changes: [
      { pointer: '/s/description', before: 'd', after: 'd' },
      { pointer: '/s/readOnly', before: true, after: true },
      { pointer: '/s/x-own', before: 1, after: 1 },
      { pointer: '/s/type', before: 'string', after: undefined },
      { pointer: '/s/minLength', before: 3, after: undefined },
    ],
  });
});

test('leaves the reference alone where only assertions stood beside it', () => {
  expect(repair({ $ref: '#/a', maxLength: 3 }, AT)?.schema).toEqual({ $ref: '#/a' });
});

test('keeps nullable and the mark of a required property for the repairs to come, but no list of names', () => {
  expect(repair({ $ref: '#/a', nullable: true, required: true }, AT)?.schema).toEqual({
    nullable: true,
    required: true,
    allOf: [{ $ref: '#/a' }],
  });
  expect(repair({ $ref: '#/a', required: ['b'] }, AT)?.schema).toEqual({ $ref: '#/a' });
});

test('takes no property named $ref for a reference', () => {
  expect(repair({ $ref: { type: 'string' }, type: 'object' }, AT)).toBeUndefined();
});
