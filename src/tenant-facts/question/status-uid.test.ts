import { expect, test } from '@playwright/test';

import { patched, read, toldOf } from '../testing/seen.ts';

for (const [title, tellings, told] of [
  [
    'tells where a status shows',
    [patched({ status: 'closed' }, { status: 'Closed' })],
    [
      'status sent, the reply: status shows it, status_uid is absent | status "closed" sent; status: "Closed", status_uid: absent',
    ],
  ],
  [
    'tells where a status_uid shows',
    [
      patched({ status_uid: 'closed' }, { status: 'new', status_uid: 'closed' }),
      read({ status: 'closed', status_uid: 'closed' }),
    ],
    [
      'status_uid sent, the reply: status shows something else, status_uid shows it | status_uid "closed" sent; status: "new", status_uid: "closed"',
      'status_uid sent, the next read: status shows it, status_uid shows it | status_uid "closed" sent; status: "closed", status_uid: "closed"',
    ],
  ],
  [
    'says nothing where both are sent, or where the session runs',
    [
      patched({ status: 'new', status_uid: 'new' }, { status: 'new' }),
      patched({ status: 'new' }, { status: 'failed' }, '?run=true'),
    ],
    [],
  ],
] as const)
  test(title, () => {
    expect(toldOf('status-uid', tellings)).toEqual(told);
  });
