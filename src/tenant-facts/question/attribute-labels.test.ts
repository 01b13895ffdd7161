import { expect, test } from '@playwright/test';

import { patched, read, SESSION_ID as ID, toldOf } from '../testing/seen.ts';

const TWO = `${ID}, ${ID}`;

for (const [title, tellings, told] of [
  [
    'tells labels',
    [patched({ attributes: { a: ID } }, { attributes: { a: 'Some Profile' } })],
    ['one id, in the reply: labels, plain | 1 sent; text'],
  ],
  [
    'tells labels with mail addresses, several at once, in a later read',
    [
      patched({ attributes: { a: TWO } }, {}),
      read({ attributes: { a: 'Anne (a@acme.example), Bob (b@acme.example)' } }),
    ],
    [
      'several ids, in the reply: absent | 2 sent; absent',
      'several ids, in the next read: labels, with a mail address | 2 sent; text (mail), text (mail)',
    ],
  ],
  [
    'tells ids',
    [patched({ attributes: { a: TWO } }, { attributes: { a: TWO } })],
    ['several ids, in the reply: ids | 2 sent; uuid, uuid'],
  ],
  ['says nothing of texts', [patched({ attributes: { a: 'text' } }, { attributes: { a: 'text' } })], []],
] as const)
  test(title, () => {
    expect(toldOf('attribute-labels', tellings)).toEqual(told);
  });
