import { expect, test } from '@playwright/test';

import { toldOf, type Telling } from '../testing/seen.ts';

function unauthorised(...values: readonly string[]): Telling {
  return { status: 401, headers: values.map((value) => ['WWW-Authenticate', value] as const) };
}

for (const [title, tellings, told] of [
  [
    'tells the scheme and not the realm',
    [unauthorised('Bearer realm="acme"')],
    ['NERM: Bearer | WWW-Authenticate: Bearer'],
  ],
  [
    'tells several',
    [unauthorised('Bearer', 'Token realm="x"')],
    ['NERM: Bearer, Token | WWW-Authenticate: Bearer, Token'],
  ],
  ['tells that there is none', [unauthorised()], ['NERM: absent | WWW-Authenticate: absent']],
  ['says nothing of other statuses', [{ ...unauthorised('Bearer'), status: 403 }], []],
] as const)
  test(title, () => {
    expect(toldOf('challenge', tellings)).toEqual(told);
  });
