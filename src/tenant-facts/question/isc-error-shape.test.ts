import { expect, test } from '@playwright/test';

import { toldOf, type Telling } from '../testing/seen.ts';

function refused(json: Telling['json']): Telling {
  return { method: 'POST', path: '/v2024/access-requests/close', status: 400, ...(json === undefined ? {} : { json }) };
}

for (const [title, tellings, told] of [
  [
    'knows the documented one',
    [refused({ detailCode: '400.1', trackingId: 'a' })],
    ['400: documented (detailCode, …) | application/json; {detailCode: text, trackingId: text}'],
  ],
  ['knows error', [refused({ error: 'No.' })], ['400: {error} | application/json; {error: text}']],
  ['knows message', [refused({ message: 'No.' })], ['400: {message} | application/json; {message: text}']],
  [
    'knows errorName',
    [refused({ errorName: 'NO', errorMessage: 'No.', trackingId: 'a' })],
    ['400: {errorName, …} | application/json; {errorName: text, errorMessage: text, trackingId: text}'],
  ],
  [
    'tells that it knows no such shape',
    [refused({ fault: 1 })],
    ['400: another shape | application/json; {fault: integer}'],
  ],
  ['tells that there is no body', [refused(undefined)], ['400: no body | no Content-Type; no body']],
] as const)
  test(title, () => {
    expect(toldOf('isc-error-shape', tellings)).toEqual(told);
  });
