import { expect, test } from '@playwright/test';

import { jsonPointer, KNOWN_FORMATS } from '../core/index.ts';
import { createSchemaRegistry } from './schema-registry.ts';

interface Samples {
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

/** For each format, values that it lets pass and, where it restricts anything, values that it does not. */
const SAMPLES: Readonly<Record<string, Samples>> = {
  binary: { valid: ['', '\u0000', 'anything'], invalid: [] },
  byte: { valid: ['', 'YQ==', 'YWJj'], invalid: ['YQ', 'a b=', 'ü'] },
  date: { valid: ['2024-02-29'], invalid: ['2023-02-29', '2024-2-9', '01/15/2020', '2024-02-29T00:00:00Z'] },
  'date-time': {
    valid: ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.123+01:00'],
    invalid: ['2024-02-29', '2024-02-29T25:00:00Z', '2024-02-29T23:59:59'],
  },
  double: { valid: [1.5, 1e300, 'no number'], invalid: [] },
  email: { valid: ['a.b@example.com'], invalid: ['a', 'a@', '@example.com', 'a b@example.com'] },
  float: { valid: [1.5, 1e300], invalid: [] },
  hostname: { valid: ['example.com', 'a'], invalid: ['-a.com', 'a b', 'a..b'] },
  int32: { valid: [0, 2 ** 31 - 1, -(2 ** 31), 'no number'], invalid: [2 ** 31, -(2 ** 31) - 1, 1.5] },
  int64: { valid: [0, 2 ** 53], invalid: [1.5] },
  ipv4: { valid: ['127.0.0.1'], invalid: ['256.0.0.1', '1.2.3'] },
  ipv6: { valid: ['::1', '2001:db8::ff'], invalid: ['1::2::3', '127.0.0.1'] },
  password: { valid: ['', 'anything'], invalid: [] },
  regex: { valid: ['^a(b|c)$'], invalid: ['(', '[z-a]'] },
  time: { valid: ['23:59:59Z', '23:59:59+01:00'], invalid: ['25:00:00Z', '23:59:59'] },
  uri: { valid: ['https://example.com/a?b#c', 'urn:a:b'], invalid: ['/a/b', 'a b', 'https://ex ample.com'] },
  'uri-reference': { valid: ['/a/b', 'https://example.com', ''], invalid: ['a b', String.raw`a\b`] },
  uuid: {
    valid: ['33f072dd-13b4-41e1-8ea0-16f2a59b57c8', '33F072DD-13B4-41E1-8EA0-16F2A59B57C8'],
    invalid: ['33f072dd', '33f072dd13b441e18ea016f2a59b57c8', 'g3f072dd-13b4-41e1-8ea0-16f2a59b57c8'],
  },
};

test('every known format has its samples', () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual([...KNOWN_FORMATS].toSorted());
});

for (const [format, { valid, invalid }] of Object.entries(SAMPLES)) {
  const validate = createSchemaRegistry({ s: { format } }, 'repaired').validator(jsonPointer('s'), 'response');

  for (const value of valid)
    test(`${JSON.stringify(value)} passes as ${format}`, () => {
      expect(validate(value)).toEqual([]);
    });

  for (const value of invalid)
    test(`${JSON.stringify(value)} does not pass as ${format}`, () => {
      expect(validate(value)).toMatchObject([{ keyword: 'format', expected: `format ${format}` }]);
    });

  test(`${format} says nothing about values of another type`, () => {
    expect(validate(null)).toEqual([]);
    expect(validate([{}])).toEqual([]);
  });
}
