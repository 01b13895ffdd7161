import { expect, test } from '@playwright/test';

import { outcomeOf } from './testing/answered.ts';

for (const status of [500, 503, 599])
  test(`${status} is an error of the server`, () => {
    expect(outcomeOf('no-server-error', { answer: { status } })).toBe('violation');
  });

for (const status of [200, 400, 499, 600, 999])
  test(`${status} is none`, () => {
    expect(outcomeOf('no-server-error', { answer: { status } })).toBe('holds');
  });
