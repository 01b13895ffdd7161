import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { parseRetryAfter } from './retry-after.ts';

const NOW = Date.UTC(1994, 10, 6, 8, 49, 7);

for (const [value, ms] of [
  ['0', 0],
  ['120', 120_000],
  [' 7 ', 7000],
  ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 30_000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 30_000],
  ['Sun Nov  6 08:49:37 1994', 30_000],
  ['Sun, 06 Nov 1994 08:49:00 GMT', 0],
  ['Sun, 06 Nov 0094 08:49:37 GMT', 0],
  ['Saturday, 06-Nov-99 08:49:07 GMT', 1826 * 86_400_000],
  ['Saturday, 06-Nov-60 08:49:07 GMT', 0],
] as const)
  test(`${value.slice(0, 40)} is a delay`, () => {
    expect(parseRetryAfter(value, NOW)).toEqual({ kind: 'delay', ms });
  });

for (const value of [
  '',
  '-1',
  '+1',
  '1.5',
  '1e3',
  'soon',
  '10 seconds',
  '1994-11-06T08:49:37Z',
  'Sun, 6 Nov 1994 08:49:37 GMT',
  'Sun, 31 Feb 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 24:00:00 GMT',
  'Sun, 06 Nov 1994 08:60:00 GMT',
  'Sun, 06 Nov 1994 08:49:37 UTC',
  'sun, 06 nov 1994 08:49:37 gmt',
  'Sun, 06 Nov 1994 08:49:37',
  'Xyz, 06 Nov 1994 08:49:37 GMT',
])
  test(`"${value}" is malformed`, () => {
    expect(parseRetryAfter(value, NOW)).toEqual({ kind: 'malformed' });
  });

test('every date that JavaScript prints as an HTTP-date is read as the time until then', () => {
  const dates = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      const seconds = Math.floor(date.getTime() / 1000) * 1000;

      expect(parseRetryAfter(date.toUTCString(), seconds - 5000)).toEqual({ kind: 'delay', ms: 5000 });
    }),
  );
});
