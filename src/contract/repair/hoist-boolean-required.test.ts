import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import { hoistBooleanRequired } from './hoist-boolean-required.ts';

const { repair } = hoistBooleanRequired;
const AT = jsonPointer('s');

test('moves marks that are true into the list, behind what it holds, and drops those that are false', () => {
  const result = repair(
    {
      required: ['z', 'a'],
      properties: { a: { required: true }, b: { type: 'string', required: true }, c: { required: false }, z: {} },
    },
    AT,
  );

  expect(result).toEqual({
    schema: { required: ['z', 'a', 'b'], properties: { a: {}, b: { type: 'string' }, c: {}, z: {} } },
    changes: [
      { pointer: '/s/properties/a/required', before: true, after: undefined },
      { pointer: '/s/properties/b/required', before: true, after: undefined },
      { pointer: '/s/properties/c/required', before: false, after: undefined },
    ],
  });
});

test('makes no empty list where all marks are false', () => {
  expect(repair({ properties: { a: { required: false } } }, AT)?.schema).toEqual({ properties: { a: {} } });
});

test('leaves the lists of inner objects, and a property that is named required', () => {
  expect(repair({ properties: { a: { required: ['b'] }, required: { type: 'boolean' } } }, AT)).toBeUndefined();
});

test('drops the mark of a schema that is no property', () => {
  expect(repair({ type: 'object', required: true }, AT)).toEqual({
    schema: { type: 'object' },
    changes: [{ pointer: '/s/required', before: true, after: undefined }],
  });
});

test('says so where the list takes the place of the schema’s own mark', () => {
  const result = repair({ required: false, properties: { a: { required: true } } }, AT);

  expect(result?.schema).toEqual({ required: ['a'], properties: { a: {} } });
  expect(result?.changes).toContainEqual({ pointer: '/s/required', before: false, after: ['a'] });
});
