import { expect, test } from '@playwright/test';

import { SESSION_ID as ID, toldOf, type Telling } from '../testing/seen.ts';

function created(action: Readonly<Record<string, string | null>>): Telling {
  const path = '/api/workflow_actions/close_session_actions';
  return { method: 'POST', path, json: { workflow_action: action } };
}

for (const [title, tellings, told] of [
  ['tells that there is none', [created({})], ['absent | page_id: absent']],
  ['tells null', [created({ page_id: null })], ['null | page_id: null']],
  ['tells an id, not which', [created({ id: 'other', page_id: ID })], ['uuid | page_id: uuid']],
  [
    'tells that it is the id of the workflow',
    [created({ workflow_id: ID, page_id: ID })],
    ['the same as workflow_id | page_id: uuid'],
  ],
  ['says nothing of a refusal', [{ ...created({}), status: 400 }], []],
] as const)
  test(title, () => {
    expect(toldOf('action-page-id', tellings)).toEqual(told);
  });
