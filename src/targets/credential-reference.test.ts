import { expect, test } from '@playwright/test';

import { CREDENTIALS, headerValue } from '../core/index.ts';
import { readReference, referTo } from './credential-reference.ts';

for (const credential of CREDENTIALS)
  test(`what is referred to is found again: ${credential}`, () => {
    const reference = { api: 'nerm', credential };

    expect(readReference(headerValue(referTo(reference), 'authorization') ?? '')).toEqual(reference);
  });

for (const value of [
  '',
  'Bearer x',
  'credential',
  'credential nerm',
  'credential nerm any',
  'credential nerm valid x',
  'Credential nerm valid',
  'x credential nerm valid',
])
  test(`is no reference: ${JSON.stringify(value)}`, () => {
    expect(readReference(value)).toBeUndefined();
  });
