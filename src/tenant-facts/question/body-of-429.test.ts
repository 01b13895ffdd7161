import { expect, test } from '@playwright/test';

import { toldOf, type Telling } from '../testing/seen.ts';

const TEXT: Telling = { status: 429, headers: [['Content-Type', 'text/plain']], body: 'Access denied to acme' };

for (const [title, tellings, told] of [
  ['tells a text', [TEXT], ['NERM: text/plain, a body that is no JSON | text/plain; a body that is no JSON']],
  ['tells nothing at all', [{ status: 429 }], ['NERM: no Content-Type, no body | no Content-Type; no body']],
  [
    'tells the shape of JSON',
    [{ status: 429, json: { message: 'no' }, path: '/v2024/access-requests/close' }],
    ['ISC: application/json, {message: text} | application/json; {message: text}'],
  ],
  ['says nothing of other statuses', [{ ...TEXT, status: 400 }], []],
] as const)
  test(title, () => {
    expect(toldOf('body-of-429', tellings)).toEqual(told);
  });
