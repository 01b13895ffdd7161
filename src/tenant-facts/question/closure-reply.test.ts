import { expect, test } from '@playwright/test';

import { toldOf, type Telling } from '../testing/seen.ts';

const CLOSE = { method: 'POST', path: '/v2024/access-requests/close' } as const;
const NAMED: Telling = { ...CLOSE, status: 202, json: {} };

for (const [title, tellings, told] of [
  [
    'tells that there is nothing',
    [{ ...CLOSE, status: 202 }],
    ['202: no Content-Type, no body | no Content-Type; no body'],
  ],
  ['tells an object', [NAMED], ['202: application/json, {} | application/json; {}']],
  [
    'knows the path with a version',
    [{ ...NAMED, path: '/access-requests/v1/close' }],
    ['202: application/json, {} | application/json; {}'],
  ],
  ['says nothing of a refusal', [{ ...CLOSE, status: 400, json: {} }], []],
] as const)
  test(title, () => {
    expect(toldOf('closure-reply', tellings)).toEqual(told);
  });
