import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import { mismatchedScalar } from './mismatched-scalar.ts';

const { repair } = mismatchedScalar;
const AT = jsonPointer('s');

for (const [type, before, after] of [
  ['string', true, 'true'],
  ['string', 1.5, '1.5'],
  ['boolean', 'false', false],
  ['integer', '42', 42],
  ['integer', '-1', -1],
  ['number', '1.5', 1.5],
] as const)
  test(`writes ${JSON.stringify(before)} as ${type} ${JSON.stringify(after)}`, () => {
    expect(repair({ type, default: before }, AT)).toMatchObject({
      schema: { type, default: after },
      changes: [{ pointer: '/s/default', before, after }],
    });
  });

for (const [type, value] of [
  ['string', 'text'],
  ['string', null],
  ['string', ['a']],
  ['boolean', 'yes'],
  ['boolean', 1],
  ['integer', '1.5'],
  ['integer', '01'],
  ['integer', ' 1'],
  ['integer', ''],
  ['integer', 1.5],
  ['number', 'NaN'],
  ['number', 'Infinity'],
  ['number', '12345678901234567890'],
  ['number', '1.0'],
  ['array', 'a'],
  [null, 'a'],
] as const)
  test(`leaves ${JSON.stringify(value)} beside the type ${type ?? 'that is missing'}`, () => {
    expect(repair(type === null ? { example: value } : { type, example: value }, AT)).toBeUndefined();
  });

test('mends default and example together', () => {
  expect(repair({ type: 'string', default: true, example: 7 }, AT)?.schema).toEqual({
    type: 'string',
    default: 'true',
    example: '7',
  });
});
