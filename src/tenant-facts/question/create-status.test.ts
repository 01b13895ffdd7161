import { expect, test } from '@playwright/test';

import { answersTo, toldOf, type Telling } from '../testing/seen.ts';

function created(name: string, status: number): Telling {
  return { method: 'POST', path: `/api/workflow_actions/${name}`, status, json: {} };
}

for (const [title, tellings, told] of [
  [
    'tells the status of each create',
    [created('close_session_actions', 200), created('username_password_actions', 201)],
    ['close_session_actions: 200 | status 200', 'username_password_actions: 201 | status 201'],
  ],
  ['says nothing of a refusal and of a change', [created('close_session_actions', 400), { json: {} }], []],
] as const)
  test(title, () => {
    expect(toldOf('create-status', tellings)).toEqual(told);
  });

test('counts exchanges and shows the first', () => {
  const tellings = Array.from({ length: 3 }, () => created('close_session_actions', 201));

  expect(answersTo('create-status', tellings)).toEqual([
    {
      answer: 'close_session_actions: 201',
      exchanges: 3,
      first: {
        method: 'POST',
        path: '/api/workflow_actions/close_session_actions',
        status: 201,
        excerpt: 'status 201',
      },
    },
  ]);
});
