import { writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { answeredEntry, lostEntry, sentEntry } from '../testing/entries.ts';
import { createBook, type Book } from './book.ts';
import type { LedgerEntry } from './entry.ts';

/** A book at `path`, after earlier runs that wrote `earlier`. */
function bookAt(path: string, earlier: readonly LedgerEntry[] = []): Book {
  writeFileSync(path, earlier.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return createBook(path);
}

test('sessions are open from their making to their closing', ({}, info) => {
  const book = bookAt(info.outputPath('ledger'));
  const open: (readonly string[])[] = [];

  for (const entry of [
    sentEntry(),
    answeredEntry(1, 'a'),
    sentEntry({ seq: 2 }),
    lostEntry(2, 'unknown'),
    lostEntry(2, 'yes', 'b'),
    { kind: 'not-closed', id: 'a', why: 'no' },
    { kind: 'closed', id: 'a', by: 'status' },
  ] as const) {
    book.append(entry);
    open.push(book.openSessions());
  }
  book.close();

  expect(open).toEqual([[], ['a'], ['a'], ['a'], ['a', 'b'], ['a', 'b'], ['b']]);
});

test('nothing but a session is an open one', ({}, info) => {
  const book = bookAt(info.outputPath('ledger'));

  book.append(sentEntry({ makes: 'action' }));
  book.append(answeredEntry(1, 'a'));
  book.append(sentEntry({ seq: 2, makes: null }));
  book.append(answeredEntry(2, 'b'));
  book.close();

  expect(book.openSessions()).toEqual([]);
});

test('a session that an earlier run lost is open once it is found', ({}, info) => {
  const book = bookAt(info.outputPath('ledger'), [sentEntry(), sentEntry({ seq: 2 }), lostEntry(2, 'no')]);

  book.append(lostEntry(1, 'yes', 'a'));
  book.append(lostEntry(2, 'yes', 'b'));
  book.close();

  expect(book.openSessions()).toEqual(['a', 'b']);
});

test('the next run finds what this one leaves open, and says the same of it', ({}, info) => {
  const path = info.outputPath('ledger');
  const book = bookAt(path, [sentEntry(), answeredEntry(1, 'a')]);
  book.append(sentEntry({ run: 'run-2' }));
  book.append({ kind: 'closed', id: 'a', by: 'status_uid' });
  const before = book.standing();
  book.close();

  const next = createBook(path);
  next.close();

  expect(next.standing()).toEqual(before);
  expect(before.map(({ sent }) => sent.run)).toEqual(['run-2']);
});

test('what is on another tenant stays in the file, and is not spoken of', ({}, info) => {
  const path = info.outputPath('ledger');
  const elsewhere = sentEntry({ tenant: 'https://other.example' });
  writeFileSync(path, [elsewhere, answeredEntry(1, 'a')].map((entry) => `${JSON.stringify(entry)}\n`).join(''));

  const here = createBook(path, new Set(['https://acme.example']));
  expect([here.standing(), here.openSessions()]).toEqual([[], []]);
  here.close();
  const there = createBook(path, new Set(['https://other.example']));
  expect(there.openSessions()).toEqual(['a']);
  there.close();
});
