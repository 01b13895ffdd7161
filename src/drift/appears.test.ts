import { expect, test } from '@playwright/test';

import { jsonPointer } from '../core/index.ts';
import { appears, disappears } from './appears.ts';

const HOLDER = jsonPointer('components', 'schemas', 'Form');
const NAME = jsonPointer('components', 'schemas', 'Form', 'properties', 'name');
const ENUM = jsonPointer('components', 'schemas', 'Form', 'properties', 'name', 'enum');

for (const [title, pointers, values, expected] of [
  ['a property that only the newer document has', [HOLDER, NAME], [null, 'string'], [true, false]],
  ['a property that only the older document has', [NAME, HOLDER], ['string', null], [false, true]],
  ['a status of the newer document', [null, jsonPointer('responses', '202')], [null, '202'], [true, false]],
  ['a status of the older document', [jsonPointer('responses', '202'), null], ['202', null], [false, true]],
  ['a value that a list has in addition', [ENUM, ENUM], [null, ['b']], [false, false]],
  ['a keyword that is written down at a property', [NAME, ENUM], [null, ['b']], [false, false]],
  [
    'a property that moved to another schema',
    [NAME, jsonPointer('x', 'properties', 'name')],
    [null, 'x'],
    [false, false],
  ],
  ['nothing of either', [null, null], [null, null], [false, false]],
] as const)
  test(title, () => {
    const [pointerBefore, pointerAfter] = pointers;
    const change = { pointerBefore, pointerAfter, before: values[0], after: values[1] };

    expect([appears(change), disappears(change)]).toEqual(expected);
  });
