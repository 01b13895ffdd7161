import { expect, test } from '@playwright/test';

import { answeredEntry, lostEntry, sentEntry } from '../testing/entries.ts';
import { OBJECT_KINDS, type LedgerEntry } from './entry.ts';
import { standingOf, stillOpen } from './standing.ts';

const CLOSED: LedgerEntry = { kind: 'closed', id: 'a', by: 'status' };
const NOT_CLOSED: LedgerEntry = { kind: 'not-closed', id: 'a', why: 'no' };

/** What is left, in words. */
function left(entries: readonly LedgerEntry[]): readonly string[] {
  return standingOf(entries).map(
    ({ what, id, certain }) => `${what} ${id ?? '?'} ${certain ? 'certain' : 'uncertain'}`,
  );
}

const OUTCOMES: readonly (readonly [what: string, later: readonly LedgerEntry[], standing: readonly string[]])[] = [
  ['no answer was noted', [], ['session ? uncertain']],
  ['it was made', [answeredEntry(1, 'a')], ['session a certain']],
  ['it was made, and nobody said as what', [answeredEntry(1, null, 201)], ['session ? certain']],
  ['it was refused', [answeredEntry(1, null, 400)], []],
  ['it was redirected', [answeredEntry(1, null, 302)], []],
  ['there was too much', [answeredEntry(1, null, 429)], []],
  ['the answer was lost, and it is there', [lostEntry(1, 'yes', 'a')], ['session a certain']],
  ['the answer was lost, and it is there under no name', [lostEntry(1, 'yes')], ['session ? certain']],
  ['the answer was lost, and it is not to be seen', [lostEntry(1, 'no')], ['session ? uncertain']],
  ['the answer was lost, and nobody can look', [lostEntry(1, 'unknown')], ['session ? uncertain']],
  ['it was found later', [lostEntry(1, 'unknown'), lostEntry(1, 'yes', 'a')], ['session a certain']],
  ['it was not there when looked for again', [lostEntry(1, 'no'), { kind: 'absent', run: 'run-1', seq: 1 }], []],
  ['another was not there', [lostEntry(1, 'no'), { kind: 'absent', run: 'run-1', seq: 2 }], ['session ? uncertain']],
  ['it was made and closed', [answeredEntry(1, 'a'), CLOSED], []],
  ['it was found and closed', [lostEntry(1, 'yes', 'a'), CLOSED], []],
  ['it could not be closed', [answeredEntry(1, 'a'), NOT_CLOSED], ['session a certain']],
  ['it could be closed at last', [answeredEntry(1, 'a'), NOT_CLOSED, CLOSED], []],
  ['another one was closed', [answeredEntry(1, 'b'), CLOSED], ['session b certain']],
  ['another one was answered', [answeredEntry(2, 'a')], ['session ? uncertain']],
  ['one of another run was answered', [{ ...answeredEntry(1, 'a'), run: 'run-2' }], ['session ? uncertain']],
];

for (const [what, later, standing] of OUTCOMES) {
  test(`what is left where ${what}`, () => {
    expect(left([sentEntry(), ...later])).toEqual(standing);
  });

  test(`what is kept says the same as all there was, where ${what}`, () => {
    const entries = [sentEntry(), ...later, sentEntry({ seq: 7, makes: null }), answeredEntry(7, null)];

    expect(standingOf(stillOpen(entries))).toEqual(standingOf(entries));
    expect(stillOpen(stillOpen(entries))).toEqual(stillOpen(entries));
    expect(stillOpen(entries).length === 0).toBe(standing.length === 0);
  });
}

for (const makes of OBJECT_KINDS)
  test(`is left behind: ${makes}`, () => {
    expect(left([sentEntry({ makes }), answeredEntry(1, 'a')])).toEqual([`${makes} a certain`]);
  });

test('what changes something makes nothing', () => {
  expect(left([sentEntry({ makes: null }), answeredEntry(1, null)])).toEqual([]);
});

test('what was to be refused and was not is left like anything else', () => {
  expect(left([sentEntry({ purpose: 'must-be-refused', makes: 'action' }), answeredEntry(1, null)])).toEqual([
    'action ? certain',
  ]);
});
