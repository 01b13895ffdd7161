import { expect, test } from '@playwright/test';

import { patched, read, toldOf } from '../testing/seen.ts';

for (const [title, tellings, told] of [
  [
    'tells that a status is taken',
    [patched({ status: 'new' }, { status: 'new' })],
    ['without run: a status that is sent is in the reply | "new" sent; status: "new"'],
  ],
  [
    'tells that it is not',
    [patched({ status: 'new' }, { status: 'started_workflow' }, '?run=false')],
    ['run=false: a status that is sent is not what the reply shows | "new" sent; status: "started_workflow"'],
  ],
  [
    'tells that the session moves on later',
    [patched({ status: 'new' }, { status: 'new' }), read({ status: 'completed' })],
    [
      'without run: a status that is sent is in the reply | "new" sent; status: "new"',
      'later reads: the status has moved on from that of the reply | in the reply: "new"; status: "completed"',
    ],
  ],
  [
    'tells a late read from one that shows a move',
    [
      patched({ attributes: {} }, { status: 'new' }),
      patched({ status: 'closed' }, { status: 'closed' }),
      read({ status: 'new' }),
    ],
    [
      'without run: a status that is sent is in the reply | "closed" sent; status: "closed"',
      'later reads: the status is still that from before the change | in the reply: "closed"; status: "new"',
    ],
  ],
  [
    'tells what becomes of a status that is not sent',
    [patched({ attributes: {} }, { status: 'new' }), patched({ attributes: {} }, { status: 'new' })],
    ['without run: a status that is not sent stays in the reply | before: "new"; status: "new"'],
  ],
  [
    'says nothing of sessions that run, nor after a failure',
    [
      patched({ status: 'new' }, { status: 'closed' }, '?run=true'),
      { ...patched({ status: 'new' }, {}), status: 500 },
      read({ status: 'new' }),
    ],
    [],
  ],
] as const)
  test(title, () => {
    expect(toldOf('without-run', tellings)).toEqual(told);
  });
