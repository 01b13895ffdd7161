import { writeFileSync } from 'node:fs';

import { expect, test, type TestInfo } from '@playwright/test';

import { SafetyError, TransportError } from '../core/index.ts';
import { tenantSettings } from '../targets/testing/tenant.ts';
import { findLost } from './find-lost.ts';
import { createBook, type Book } from './ledger/book.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import { answeredEntry, lostEntry, sentEntry } from './testing/entries.ts';
import { fakeSessions, type FakeSession } from './testing/fake-sessions.ts';
import { failureOf, scripted, type ScriptedTransport } from './testing/scripted.ts';
import { tidyUp } from './tidy-up.ts';

const SETTINGS = tenantSettings();

/** Entries that say that the sessions `ids` were made. */
function made(...ids: readonly string[]): readonly LedgerEntry[] {
  return ids.flatMap((id, index) => [sentEntry({ seq: index + 1, mark: null }), answeredEntry(index + 1, id)]);
}

function bookOf(info: TestInfo, entries: readonly LedgerEntry[]): Book {
  const path = info.outputPath('ledger');
  writeFileSync(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return createBook(path);
}

interface Tidied {
  readonly transport: ScriptedTransport;
  readonly appended: readonly LedgerEntry[];
  readonly open: readonly string[];
  readonly closed: readonly string[];
  readonly touched: readonly string[];
}

/** Tidies up after a run that wrote `entries`, on a tenant that has `sessions`. */
async function tidied(
  info: TestInfo,
  entries: readonly LedgerEntry[],
  sessions: readonly FakeSession[],
): Promise<Tidied> {
  const tenant = fakeSessions(sessions);
  const transport = scripted(tenant.answer);
  const book = bookOf(info, entries);
  const appended: LedgerEntry[] = [];
  const noted: Book = {
    ...book,
    append: (entry) => {
      appended.push(entry);
      book.append(entry);
    },
  };
  await findLost(noted, SETTINGS, transport);
  await tidyUp(noted, SETTINGS, transport);
  book.close();
  return { transport, appended, open: book.openSessions(), closed: tenant.closed(), touched: tenant.touched() };
}

for (const [what, closesBy, requests, entry] of [
  ['by the documented way', ['status'], 2, { kind: 'closed', id: 'a', by: 'status' }],
  ['by the other way', ['status_uid'], 4, { kind: 'closed', id: 'a', by: 'status_uid' }],
  ['in no way', [], 4, { kind: 'not-closed', id: 'a', why: 'it was not closed when read back' }],
] as const)
  test(`a session is closed ${what}, and it is looked whether it is`, async ({}, info) => {
    const { transport, appended, open } = await tidied(info, made('a'), [{ id: 'a', closesBy }]);

    expect(appended).toEqual([entry]);
    expect(open).toEqual(entry.kind === 'closed' ? [] : ['a']);
    expect(transport.sent.map(({ method, purpose }) => `${method} ${purpose}`)).toEqual(
      Array.from({ length: requests }, (_, index) => (index % 2 === 0 ? 'PATCH write' : 'GET read')),
    );
    expect(transport.sent.map(({ url }) => url)).toEqual(
      Array.from({ length: requests }, () => 'https://acme.example/api/workflow_sessions/a'),
    );
  });

for (const [what, fails, why] of [
  ['no answer', new TransportError('target-unreachable', 'reset', { hint: '' }), 'reset'],
  ['a refusal', { status: 403 }, 'it was not closed when read back'],
  ['a failure', { status: 500, body: '<html>' }, 'it was not closed when read back'],
  ['a budget that is used up', new SafetyError('refused-by-safety', 'all used up', { hint: '' }), 'all used up'],
] as const)
  test(`one that cannot be closed does not keep the others open: ${what}`, async ({}, info) => {
    const sessions = [{ id: 'a' }, { id: 'b', fails }, { id: 'c' }];

    const { appended, closed, open } = await tidied(info, made('a', 'b', 'c'), sessions);

    expect(closed).toEqual(['a', 'c']);
    expect(open).toEqual(['b']);
    expect(appended).toContainEqual({ kind: 'not-closed', id: 'b', why });
  });

test('a session that is gone is none that was closed', async ({}, info) => {
  const { appended } = await tidied(info, made('gone'), []);

  expect(appended).toEqual([{ kind: 'not-closed', id: 'gone', why: 'it was not closed when read back' }]);
});

for (const [what, entries] of [
  ['the process was killed', [sentEntry({ mark: 'sc00000001_1' })]],
  ['its answer was lost', [sentEntry({ mark: 'sc00000001_1' }), lostEntry(1, 'unknown')]],
  ['it was not in the list at first', [sentEntry({ mark: 'sc00000001_1' }), lostEntry(1, 'no')]],
  ['nobody said as what it was made', [sentEntry({ mark: 'sc00000001_1' }), answeredEntry(1, null)]],
] as readonly (readonly [string, readonly LedgerEntry[]])[])
  test(`a session is found by its mark, and closed, where ${what}`, async ({}, info) => {
    const sessions = [
      { id: 'x', note: 'sc00000001_10' },
      { id: 'y', note: 'of somebody else' },
      { id: 'a', note: 'sc00000001_1' },
      { id: 'z', note: 'sc00000002_1' },
    ];

    const { closed, touched, appended, open } = await tidied(info, entries, sessions);

    expect(touched).toEqual(['a']);
    expect(closed).toEqual(['a']);
    expect(open).toEqual([]);
    expect(appended.map(({ kind }) => kind)).toEqual(['lost', 'closed']);
  });

test('what is in the list and not in the ledger is never touched', async ({}, info) => {
  const entries = [...made('a'), sentEntry({ seq: 8, mark: 'sc00000001_8' }), sentEntry({ seq: 9, mark: null })];

  const { touched } = await tidied(info, entries, [{ id: 'x', note: 'n' }, { id: 'a' }, { id: 'y' }]);

  expect(touched).toEqual(['a']);
});

test('actions and workflows are left, as nothing removes them, and nobody looks for what was answered', async ({}, info) => {
  const entries = [
    sentEntry({ makes: 'action' }),
    answeredEntry(1, null),
    sentEntry({ seq: 2, makes: 'workflow' }),
    answeredEntry(2, 'b'),
    sentEntry({ seq: 3, makes: 'workflow' }),
  ];

  expect((await tidied(info, entries, [{ id: 'a' }, { id: 'b' }])).transport.sent).toEqual([]);
});

test('an id that is no part of a path is written so that it is one', async ({}, info) => {
  const { transport } = await tidied(info, made('../users/1?x'), []);

  expect(transport.sent[0]?.url).toBe('https://acme.example/api/workflow_sessions/..%2Fusers%2F1%3Fx');
});

for (const [what, json, isClosed] of [
  ['in its wrapper', { workflow_session: { status: 'closed' } }, true],
  ['without it', { status: 'closed' }, true],
  ['in capitals', { workflow_session: { status: ' CLOSED ' } }, true],
  ['by uid', { workflow_session: { status: 'x', status_uid: 'closed' } }, true],
  ['not yet', { workflow_session: { status: 'closing' } }, false],
  ['of something else', { workflow_session: { status: 'open' }, status: 'closed' }, false],
  ['nowhere', {}, false],
] as const)
  test(`whether a session is closed is read ${what}`, async ({}, info) => {
    const book = bookOf(info, made('a'));

    await tidyUp(
      book,
      SETTINGS,
      scripted(() => ({ json })),
    );
    book.close();

    expect(book.openSessions()).toEqual(isClosed ? [] : ['a']);
  });

test('a bug ends it', async ({}, info) => {
  const book = bookOf(info, made('a'));
  const tidying = tidyUp(
    book,
    SETTINGS,
    scripted(() => new RangeError('a bug')),
  );

  expect(await failureOf(tidying)).toBeInstanceOf(RangeError);
  book.close();
});

test('without NERM there are no sessions', async ({}, info) => {
  const book = bookOf(info, made('a'));
  const transport = scripted(() => ({}));

  await tidyUp(book, { ...SETTINGS, nerm: null }, transport);
  book.close();

  expect(transport.sent).toEqual([]);
});
