import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import { exampleInSchema } from './example-in-schema.ts';

const { repair } = exampleInSchema;
const AT = jsonPointer('s');

test('turns the example into a list of one', () => {
  expect(repair({ type: 'string', example: ['a', 'b'] }, AT)).toEqual({
    schema: { type: 'string', examples: [['a', 'b']] },
    changes: [{ pointer: '/s/example', before: ['a', 'b'], after: undefined }],
  });
});

test('loses no examples that were there before', () => {
  expect(repair({ example: 1, examples: [2, 3] }, AT)?.schema).toEqual({ examples: [1, 2, 3] });
  expect(repair({ example: 1, examples: { named: 2 } }, AT)?.schema).toEqual({ examples: [1, { named: 2 }] });
});

test('leaves a property that is named example', () => {
  expect(repair({ properties: { example: { type: 'string' } } }, AT)).toBeUndefined();
});
