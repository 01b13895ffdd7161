import { expect, test } from '@playwright/test';

import { changeSession, type Session } from './session.ts';

const SESSION: Session = { kind: 'session', id: 'a', uid: 'b', values: { status: 'new' }, attributes: {}, runs: 0 };

test('counts runs', () => {
  const idle = changeSession(SESSION, {}, false);
  const twice = changeSession(changeSession(SESSION, {}, true), { status: 'closed' }, true);

  expect(idle.runs).toBe(0);
  expect(twice).toMatchObject({ runs: 2, values: { status: 'closed' } });
});

test('leaves the session it starts from as it was', () => {
  const before = structuredClone(SESSION);

  changeSession(SESSION, { status: 'closed', attributes: { key: 'value' } }, true);

  expect(SESSION).toEqual(before);
});
