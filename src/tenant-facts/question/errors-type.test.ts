import { expect, test } from '@playwright/test';

import { toldOf, type Telling } from '../testing/seen.ts';

function refused(errors: Telling['json']): Telling {
  return { status: 400, json: errors === undefined ? { error: 'No.' } : { error: 'No.', errors } };
}

for (const [title, tellings, told] of [
  ['tells a map of texts', [refused({ uid: 'is taken' })], ['map of texts | {error: text, errors: {name: text}}']],
  [
    'tells a map of lists',
    [refused({ uid: ['is taken', 'is blank'] })],
    ['map of lists | {error: text, errors: {name: [text]}}'],
  ],
  ['tells a list', [refused(['uid is taken'])], ['list of texts | {error: text, errors: [text]}']],
  ['tells a text', [refused('uid is taken')], ['text | {error: text, errors: text}']],
  ['tells that there is none', [refused(undefined)], ['absent | {error: text}']],
  ['says nothing of another API', [{ ...refused([]), path: '/v2024/access-requests/close' }], []],
] as const)
  test(title, () => {
    expect(toldOf('errors-type', tellings)).toEqual(told);
  });
