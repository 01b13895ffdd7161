import { writeFileSync } from 'node:fs';

import { expect, test, type TestInfo } from '@playwright/test';

import { TransportError, type HttpRequest } from '../core/index.ts';
import { tenantSettings } from '../targets/testing/tenant.ts';
import { OBJECTS } from '../targets/testing/test-objects.ts';
import { askAttribute } from './ask-attribute.ts';
import { createBook } from './ledger/book.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import type { TenantSettings } from './tenant-settings.ts';
import { answeredEntry, sentEntry } from './testing/entries.ts';
import { scripted, type Scripted } from './testing/scripted.ts';

const NAMED = tenantSettings({ objects: { ...OBJECTS, attributeUids: ['color'] } });
const UNNAMED = tenantSettings({ objects: { ...OBJECTS, attributeUids: [] } });
const MADE: readonly LedgerEntry[] = [
  sentEntry({ mark: null }),
  answeredEntry(1, 'a'),
  sentEntry({ seq: 2, mark: null }),
  answeredEntry(2, 'b'),
];

/** What is sent at the end of a run that wrote `entries`. */
async function asked(
  info: TestInfo,
  settings: TenantSettings,
  entries = MADE,
  answer: Scripted | ((request: HttpRequest) => Scripted) = {},
) {
  const path = info.outputPath('ledger');
  writeFileSync(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  const book = createBook(path);
  const transport = scripted((request) => (typeof answer === 'function' ? answer(request) : answer));
  const [outcome] = await Promise.allSettled([askAttribute(book, 'run-1', settings, transport)]);
  book.close();
  return { outcome, sent: transport.sent };
}

test('the newest session that the run made is asked once, and looked at', async ({}, info) => {
  const { sent } = await asked(info, NAMED);

  expect(sent.map(({ method, purpose, url, body }) => [method, purpose, url, body])).toEqual([
    [
      'PATCH',
      'write',
      'https://acme.example/api/workflow_sessions/b',
      '{"workflow_session":{"attributes":{"sailpoint_conformance_unnamed":"sent to learn what becomes of it"}}}',
    ],
    ['GET', 'read', 'https://acme.example/api/workflow_sessions/b', undefined],
  ]);
});

for (const [what, settings, entries] of [
  ['no session was made', NAMED, []],
  ['only an earlier run made some', NAMED, MADE.map((entry) => ({ ...entry, run: 'run-0' }))],
  ['no attribute is named, so that cases send any', UNNAMED, MADE],
  ['the tier lets nothing be changed', { ...NAMED, safety: 'reject-only' }, MADE],
  ['NERM is not set', { ...NAMED, nerm: null }, MADE],
] as const)
  test(`nothing is asked where ${what}`, async ({}, info) => {
    expect((await asked(info, settings, entries)).sent).toEqual([]);
  });

test('another one is asked where the newest is gone', async ({}, info) => {
  const { sent } = await asked(info, NAMED, MADE, ({ url }) => (url.endsWith('/b') ? { status: 404 } : {}));

  expect(sent.map(({ method, url }) => `${method} ${url.slice(-2)}`)).toEqual(['PATCH /b', 'PATCH /a', 'GET /a']);
});

test('a tenant that does not answer keeps nobody from closing what is open', async ({}, info) => {
  const silent = new TransportError('target-unreachable', 'reset', { hint: '' });

  expect((await asked(info, NAMED, MADE, silent)).outcome.status).toBe('fulfilled');
});

test('a bug ends it', async ({}, info) => {
  expect((await asked(info, NAMED, MADE, new RangeError('a bug'))).outcome).toMatchObject({
    reason: new RangeError('a bug'),
  });
});
