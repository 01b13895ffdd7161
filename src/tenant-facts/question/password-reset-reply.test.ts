import { expect, test } from '@playwright/test';

import { SESSION_ID as ID, toldOf, type Telling } from '../testing/seen.ts';

function created(workflow: Readonly<Record<string, string>>): Telling {
  return { method: 'POST', path: '/api/workflows/password_reset_workflows', json: { workflow } };
}

for (const [title, tellings, told] of [
  [
    'knows a workflow',
    [created({ name: 'Anne', profile_type_id: ID })],
    ['workflow-like: name, profile_type_id | {workflow: {name: text, profile_type_id: uuid}}'],
  ],
  [
    'knows a session',
    [created({ workflow_id: ID, uid: 'a' })],
    ['session-like: workflow_id | {workflow: {workflow_id: uuid, uid: text}}'],
  ],
  [
    'knows a mixture',
    [created({ workflow_id: ID, name: 'a' })],
    ['both: name, workflow_id | {workflow: {workflow_id: uuid, name: text}}'],
  ],
  ['admits that it cannot tell', [created({ uid: 'a' })], ['neither: no member tells | {workflow: {uid: text}}']],
] as const)
  test(title, () => {
    expect(toldOf('password-reset-reply', tellings)).toEqual(told);
  });
