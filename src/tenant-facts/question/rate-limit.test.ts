import { expect, test } from '@playwright/test';

import { toldOf, type Telling } from '../testing/seen.ts';

function limited(value?: string): Telling {
  return { status: 429, headers: value === undefined ? [] : [['Retry-After', value]] };
}

for (const [title, tellings, told] of [
  ['tells seconds', [limited('2')], ['NERM: 429, Retry-After in seconds, up to 10 s | Retry-After: 2']],
  [
    'tells many seconds',
    [limited('1200')],
    ['NERM: 429, Retry-After in seconds, more than a minute | Retry-After: 1200'],
  ],
  [
    'tells a date',
    [limited('Tue, 15 Jan 2030 00:00:30 GMT')],
    ['NERM: 429, Retry-After a date, up to a minute | Retry-After: a date, 30 s ahead'],
  ],
  ['tells that there is none', [limited()], ['NERM: 429, Retry-After absent | Retry-After: absent']],
  [
    'tells nonsense without quoting it',
    [limited('soon')],
    ['NERM: 429, Retry-After neither seconds nor a date | Retry-After: malformed'],
  ],
  ['counts what no limit stopped', [{}, {}], ['NERM: answered without a limit | no 429']],
] as const)
  test(title, () => {
    expect(toldOf('rate-limit', tellings)).toEqual(told);
  });
