import { expect, test } from '@playwright/test';

import { patched, read, SESSION_ID, toldOf } from '../testing/seen.ts';

const WRITE = patched({ status: 'new', attributes: { a: 'x' } }, { status: 'new', attributes: { a: 'x' } });

for (const [title, tellings, told] of [
  [
    'tells that it is there',
    [WRITE, read({ status: 'new', attributes: { a: 'x' } })],
    ['the first read shows it | status, attributes alike, 990 ms after the reply'],
  ],
  [
    'tells that it is there later only',
    [WRITE, read({ status: 'new', attributes: {} }), read({ status: 'new', attributes: { a: 'x' } })],
    [
      'the first read shows something else | attributes unlike, 990 ms after the reply',
      'a later read shows it | status, attributes alike, 1990 ms after the reply',
    ],
  ],
  [
    'says nothing where another session is read',
    [WRITE, { ...read({ status: 'old' }), path: '/api/workflow_sessions/other' }],
    [],
  ],
  [
    'says nothing where writes overlap',
    [WRITE, { ...WRITE, startedAt: Date.UTC(2030, 0, 15) + 5 }, read({ status: 'old' })],
    [],
  ],
  [
    'says nothing of a read that was sent before the write was answered',
    [WRITE, { ...read({ status: 'old' }), startedAt: Date.UTC(2030, 0, 15) }],
    [],
  ],
  [
    'says nothing after an update that runs the session',
    [{ ...WRITE, path: `/api/workflow_sessions/${SESSION_ID}?run=true` }, read({ status: 'old' })],
    [],
  ],
] as const)
  test(title, () => {
    expect(toldOf('read-after-write', tellings)).toEqual(told);
  });
