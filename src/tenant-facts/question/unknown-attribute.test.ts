import { expect, test } from '@playwright/test';

import { patched, toldOf } from '../testing/seen.ts';

const REFUSED = { status: 400, json: { errors: { color: 'no such attribute' } } };

for (const [title, tellings, told] of [
  [
    'tells a key that is kept',
    [patched({ attributes: { color: 'x' } }, { attributes: { color: 'x' } })],
    ['accepted; the reply shows the key | attributes: {name: …}'],
  ],
  [
    'tells a key that is left out',
    [patched({ attributes: { color: 'x' } }, { attributes: {} })],
    ['accepted; the reply does not show the key | attributes: without the name'],
  ],
  [
    'tells a key that is refused',
    [{ ...patched({ attributes: { color: 'x' } }, {}), ...REFUSED }],
    ['refused with 400, which names the key | the body names the key'],
  ],
  [
    'says nothing of what had to be refused, nor of refusals for another reason',
    [
      { ...patched({ attributes: { color: 1 } }, {}), ...REFUSED, purpose: 'must-be-refused' },
      { ...patched({ attributes: { size: 'x' } }, {}), ...REFUSED },
    ],
    [],
  ],
] as const)
  test(title, () => {
    expect(toldOf('unknown-attribute', tellings)).toEqual(told);
  });

test('says nothing of attributes that the settings name', () => {
  const tellings = [patched({ attributes: { color: 'x' } }, { attributes: {} })];

  expect(toldOf('unknown-attribute', tellings, { attributeUids: ['color'] })).toEqual([]);
});
