import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { NotSentError, operationId, TransportError, type HttpRequest } from '../../core/index.ts';
import { failureOf, inTurn, scripted, type Scripted, type ScriptedTransport } from '../testing/scripted.ts';
import type { LedgerEntry } from './entry.ts';
import { openLedgerFile } from './ledger-file.ts';
import { ledgerTransport, type LedgerOptions } from './ledger-transport.ts';

const MAKING: HttpRequest = {
  purpose: 'write',
  operation: operationId('createCloseSessionAction'),
  method: 'POST',
  url: 'https://acme.example/api/workflow_actions/close_session_actions?x=1',
  headers: [['Authorization', 'Bearer secret']],
  body: '{"workflow_action":{"description":"sc0123abcd_1 text"}}',
};
const CHANGING: HttpRequest = {
  ...MAKING,
  method: 'PATCH',
  url: 'https://acme.example/api/workflow_sessions/a',
  body: '{}',
};
const LOST = new TransportError('target-unreachable', 'the connection was reset', { hint: 'h' });

/** A ledger in memory before `inner`; what happens is told in order. */
function ledgerOver(inner: ScriptedTransport, options: Partial<LedgerOptions> = {}) {
  const entries: LedgerEntry[] = [];
  const story: string[] = [];
  const transport = ledgerTransport(
    {
      send: (request) => {
        story.push('send');
        return inner.send(request);
      },
      close: () => inner.close(),
    },
    {
      run: 'run-1',
      append: (entry) => {
        entries.push(entry);
        const made = 'id' in entry && entry.id !== null ? ` ${entry.id}` : '';
        story.push(`${entry.kind}${made}`);
      },
      lookUp: ({ seq }) => {
        story.push(`look for ${seq}`);
        return Promise.resolve({ found: 'yes', id: 'found' });
      },
      onFound: () => undefined,
      isSetAside: (id) => id === 'set-aside',
      ...options,
    },
  );
  return { transport, entries, story };
}

test('a request that may change something is on the disk before it is sent', async ({}, info) => {
  const path = info.outputPath('ledger');
  const file = openLedgerFile(path);
  const seen: string[] = [];
  const inner = scripted(() => {
    seen.push(readFileSync(path, 'utf8'));
    return { json: { workflow_action: { id: 'a' } } };
  });
  const { transport } = ledgerOver(inner, { append: file.append });

  await transport.send(MAKING);
  file.close();

  const [sent, answered] = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(seen).toEqual([`${sent}\n`]);
  expect(JSON.parse(sent ?? '')).toEqual({
    kind: 'sent',
    run: 'run-1',
    seq: 1,
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
    purpose: 'write',
    operation: 'createCloseSessionAction',
    tenant: 'https://acme.example',
    method: 'POST',
    path: '/api/workflow_actions/close_session_actions',
    makes: 'action',
    mark: 'sc0123abcd_1',
    workflow: null,
  });
  expect(JSON.parse(answered ?? '')).toEqual({ kind: 'answered', run: 'run-1', seq: 1, status: 200, id: 'a' });
});

test('nothing is sent that cannot be written down', async () => {
  const inner = inTurn({});
  const full = new Error('ENOSPC');
  const { transport } = ledgerOver(inner, {
    append: () => {
      throw full;
    },
  });

  expect(await failureOf(transport.send(MAKING))).toBe(full);
  expect(inner.sent).toEqual([]);
});

for (const purpose of ['read', 'token'] as const)
  test(`what changes nothing is not written down: ${purpose}`, async () => {
    const { transport, story } = ledgerOver(inTurn({}));

    await transport.send({ ...MAKING, purpose });

    expect(story).toEqual(['send']);
  });

for (const [what, request, answer, told] of [
  ['it was made', MAKING, { json: { workflow_action: { id: 'a' } } }, ['sent', 'send', 'answered a']],
  ['nobody says as what', MAKING, { json: {} }, ['sent', 'send', 'answered']],
  ['it was refused', MAKING, { status: 400, json: { id: 'a' } }, ['sent', 'send', 'answered']],
  ['it may have failed', MAKING, { status: 500, json: { id: 'a' } }, ['sent', 'send', 'look for 1', 'lost found']],
  ['nothing answers', MAKING, LOST, ['sent', 'send', 'look for 1', 'lost found']],
  ['it was not sent after all', MAKING, new NotSentError('interrupted', 'm', { hint: '' }), ['sent', 'send', 'absent']],
  ['a change got no answer', CHANGING, LOST, ['sent', 'send', 'lost']],
  ['a change may have failed', CHANGING, { status: 502 }, ['sent', 'send', 'lost']],
] as readonly (readonly [string, HttpRequest, Scripted, readonly string[]])[])
  test(`what became of it is written down where ${what}`, async () => {
    const { transport, story } = ledgerOver(inTurn(answer));

    await transport.send(request).catch(() => undefined);

    expect(story).toEqual(told);
  });

test('what was lost is looked up before anybody is told', async () => {
  const looks: (() => void)[] = [];
  const { transport, entries } = ledgerOver(inTurn(LOST), {
    lookUp: () => new Promise((resolve) => looks.push(() => resolve({ found: 'no', id: null }))),
  });
  let isTold = false;

  const told = failureOf(transport.send(MAKING)).finally(() => (isTold = true));
  while (looks.length === 0) await new Promise(setImmediate);
  await new Promise(setImmediate);

  expect(isTold).toBe(false);
  looks[0]?.();
  expect(await told).toBe(LOST);
  expect(entries.at(-1)).toEqual({ kind: 'lost', run: 'run-1', seq: 1, why: LOST.message, found: 'no', id: null });
});

test('a 5xx is told as it came', async () => {
  const { transport, entries } = ledgerOver(inTurn({ status: 503 }));

  expect((await transport.send(MAKING)).response.status).toBe(503);
  expect(entries.at(-1)).toMatchObject({ kind: 'lost', why: 'status 503', found: 'yes', id: 'found' });
});

test('a bug says nothing of what became of it', async () => {
  const { transport, story } = ledgerOver(inTurn(new RangeError('a bug')));

  expect(await failureOf(transport.send(MAKING))).toBeInstanceOf(RangeError);
  expect(story).toEqual(['sent', 'send']);
});

test('requests that are under way together are told apart', async () => {
  const { transport, entries } = ledgerOver(
    scripted(async (_, index) => {
      for (let turn = 0; turn < 3 - index; turn += 1) await new Promise(setImmediate);
      return { status: 201 + index };
    }),
  );

  await Promise.all([transport.send(MAKING), transport.send(MAKING), transport.send(MAKING)]);

  expect(entries.flatMap((entry) => (entry.kind === 'answered' ? [[entry.seq, entry.status]] : []))).toEqual([
    [3, 203],
    [2, 202],
    [1, 201],
  ]);
});

test('a mark is found in bytes, and a body that has none is written down without', async () => {
  const { transport, entries } = ledgerOver(inTurn({}));

  for (const body of [Buffer.from('\u00FF sc0123abcd_2'), '{}']) await transport.send({ ...MAKING, body });
  const { body: _, ...bare } = MAKING;
  await transport.send(bare);

  expect(entries.flatMap((entry) => (entry.kind === 'sent' ? [entry.mark] : []))).toEqual(['sc0123abcd_2', null, null]);
});

test('no credentials are written down', async () => {
  const { transport, entries } = ledgerOver(inTurn(LOST));
  await transport.send(MAKING).catch(() => undefined);

  expect(JSON.stringify(entries)).not.toContain('secret');
});
