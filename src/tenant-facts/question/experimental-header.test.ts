import { expect, test } from '@playwright/test';

import { toldOf, type Telling } from '../testing/seen.ts';

function close(status: number, json: Telling['json'] = {}, value?: string): Telling {
  const requestHeaders = value === undefined ? [] : ([['X-SailPoint-Experimental', value]] as const);
  return { method: 'POST', path: '/v2024/access-requests/close', status, json, requestHeaders };
}

for (const [title, tellings, told] of [
  [
    'tells that it is enforced',
    [close(400, { error: 'Experimental Header is missing or invalid.' })],
    ['left out: refused with 400, which names the header | {error: text}'],
  ],
  ['tells that it is not', [close(202)], ['left out: accepted all the same, with 202 | {}']],
  [
    'tells that another value is refused',
    [close(400, {}, 'false')],
    ['sent with another value than true: refused with 400, which does not name the header | {}'],
  ],
  [
    'says nothing of requests with it, nor of answers about something else',
    [close(400, {}, 'true'), close(403), close(429)],
    [],
  ],
] as const)
  test(title, () => {
    expect(toldOf('experimental-header', tellings)).toEqual(told);
  });
