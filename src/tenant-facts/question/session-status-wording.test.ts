import { expect, test } from '@playwright/test';

import { read, toldOf } from '../testing/seen.ts';

for (const [title, tellings, told] of [
  [
    'tells underscores',
    [read({ status: 'pending_approval' })],
    ['lower case, underscores between words | status: "pending_approval"'],
  ],
  [
    'tells blanks and capitals',
    [read({ status: 'Pending approval' })],
    ['mixed case, blanks between words | status: "Pending approval"'],
  ],
  ['tells hyphens', [read({ status: 'AUTH-STATUS1' })], ['upper case, hyphens between words | status: "AUTH-STATUS1"']],
  [
    'looks into lists',
    [{ method: 'GET', json: { workflow_sessions: [{ status: 'new' }, { status: 'closed' }] } }],
    ['lower case, one word | status: "closed"'],
  ],
  [
    'does not quote what is no word',
    [read({ status: 'ask anne@acme.example' })],
    ['lower case, blanks between words | status: text'],
  ],
] as const)
  test(title, () => {
    expect(toldOf('session-status-wording', tellings)).toEqual(told);
  });
