import { expect, test } from '@playwright/test';

import { NotSentError, type HttpRequest } from '../core/index.ts';
import { gateTransport } from './gate-transport.ts';
import { failureOf, inTurn } from './testing/scripted.ts';

const GET: HttpRequest = { method: 'GET', url: 'https://acme.example/api/x', headers: [], purpose: 'read' };

test('nothing passes a gate that is shut', async () => {
  const inner = inTurn({});
  const gate = { open: true };
  const transport = gateTransport(inner, gate);

  await transport.send(GET);
  gate.open = false;

  expect(await failureOf(transport.send(GET))).toBeInstanceOf(NotSentError);
  expect(inner.sent).toHaveLength(1);
});

test('closing closes what is behind it', async () => {
  const inner = inTurn({});
  await gateTransport(inner, { open: false }).close();

  expect(inner.isClosed()).toBe(true);
});
