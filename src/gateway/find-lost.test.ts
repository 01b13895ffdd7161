import { writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { tenantSettings } from '../targets/testing/tenant.ts';
import { findLost } from './find-lost.ts';
import { createBook } from './ledger/book.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import { answeredEntry, lostEntry, sentEntry } from './testing/entries.ts';
import { scripted, type Scripted } from './testing/scripted.ts';

const MARK = 'sc00000001_1';
const SENT = sentEntry({ mark: MARK });
const FOUND: LedgerEntry = { ...lostEntry(1, 'yes', 'a'), why: 'found later' };
const ABSENT: LedgerEntry = { kind: 'absent', run: 'run-1', seq: 1 };
const SHOWN: Scripted = { json: [{ id: 'a', note: MARK }] };

for (const [what, entries, list, appended] of [
  ['a process was killed, and it is there', [SENT], SHOWN, [FOUND]],
  ['its answer was lost, and it is there', [SENT, lostEntry(1, 'unknown')], SHOWN, [FOUND]],
  ['it was not there at first', [SENT, lostEntry(1, 'no')], SHOWN, [FOUND]],
  ['nobody said as what it was made', [SENT, answeredEntry(1, null)], SHOWN, [FOUND]],
  ['it is not there', [SENT, lostEntry(1, 'no')], { json: [] }, [ABSENT]],
  ['nobody can look', [SENT, lostEntry(1, 'no')], { status: 404 }, []],
  ['it was made, and is not in the list', [SENT, answeredEntry(1, null)], { json: [] }, []],
  ['it is known', [SENT, answeredEntry(1, 'a')], SHOWN, []],
  ['it was refused', [SENT, answeredEntry(1, null, 400)], SHOWN, []],
  ['it has no mark', [{ ...SENT, mark: null }], SHOWN, []],
  ['it is another kind, and was made', [{ ...SENT, makes: 'action' }, answeredEntry(1, null)], SHOWN, []],
] as readonly (readonly [string, readonly LedgerEntry[], Scripted, readonly LedgerEntry[]])[])
  test(`what is in doubt is looked for where ${what}`, async ({}, info) => {
    const path = info.outputPath('ledger');
    writeFileSync(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    const book = createBook(path);
    const noted: LedgerEntry[] = [];
    const transport = scripted(() => list);

    await findLost({ ...book, append: (entry) => noted.push(entry) }, tenantSettings(), transport);
    book.close();

    expect(noted).toEqual(appended);
    expect(transport.sent.every(({ method, purpose }) => method === 'GET' && purpose === 'read')).toBe(true);
  });
