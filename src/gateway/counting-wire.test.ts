import { expect, test } from '@playwright/test';

import type { HttpRequest } from '../core/index.ts';
import { emptyAccount } from './account.ts';
import { countingWire } from './counting-wire.ts';
import { failureOf, inTurn } from './testing/scripted.ts';

const GET: HttpRequest = { method: 'GET', url: 'https://acme.example/api/x', headers: [], purpose: 'read' };

test('a request goes on the account as it leaves, answered or not', async () => {
  const account = emptyAccount();
  const transport = countingWire(inTurn({}, new Error('reset')), account);

  await transport.send(GET);
  await failureOf(transport.send(GET));

  expect(account).toEqual({ ...emptyAccount(), requests: 2 });
});

test('closing closes what is behind it', async () => {
  const inner = inTurn({});
  await countingWire(inner, emptyAccount()).close();

  expect(inner.isClosed()).toBe(true);
});
