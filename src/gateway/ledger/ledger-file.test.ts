import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { ConfigError } from '../../core/index.ts';
import { answeredEntry, sentEntry } from '../testing/entries.ts';
import type { LedgerEntry } from './entry.ts';
import { openLedgerFile, type LedgerFile } from './ledger-file.ts';

const line = (entry: LedgerEntry): string => `${JSON.stringify(entry)}\n`;

function fileWith(path: string, text: string): LedgerFile {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return openLedgerFile(path);
}

function problemWith(open: () => LedgerFile): ConfigError {
  try {
    open().close();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new TypeError('it opens');
}

/** The id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('makes its folder, and has an entry on the disk when append returns', ({}, info) => {
  const path = join(info.outputPath('new'), 'folder', 'ledger');
  const file = openLedgerFile(path);

  file.append(sentEntry());
  const written = readFileSync(path, 'utf8');
  file.close();

  expect(written).toBe(line(sentEntry()));
  expect(file.earlier).toEqual([]);
});

for (const [what, rest] of [
  ['half of it', line(sentEntry({ seq: 2 })).slice(0, 40)],
  ['half a character', '{"kind":"sent","run":"\uFFFD'],
  ['a bracket', '{'],
  ['NULs, as a crash leaves them', '\0'.repeat(512)],
] as const)
  test(`a last line that was not finished is dropped, and does not run into the next: ${what}`, ({}, info) => {
    const path = info.outputPath('ledger');
    const file = fileWith(path, line(sentEntry()) + rest);

    file.append(answeredEntry(1, 'a'));
    file.close();

    expect(file.earlier).toEqual([sentEntry()]);
    expect(readFileSync(path, 'utf8')).toBe(line(sentEntry()) + line(answeredEntry(1, 'a')));
  });

test('a last line that lacks nothing but its end counts', ({}, info) => {
  const file = fileWith(info.outputPath('ledger'), line(sentEntry()).trimEnd());
  file.close();

  expect(file.earlier).toEqual([sentEntry()]);
});

for (const [what, damaged] of [
  ['half a line', '{"kind":"sent"'],
  ['another entry', '{"kind":"opened","id":"a"}'],
  ['no entry', '[]'],
] as const)
  test(`a damaged line before the last is named, and the ledger left as it is: ${what}`, ({}, info) => {
    const path = info.outputPath('ledger');
    const text = `${line(sentEntry())}${damaged}\n${line(answeredEntry(1, 'a'))}`;

    const problem = problemWith(() => fileWith(path, text));

    expect(problem).toMatchObject({ code: 'document-malformed', message: `line 2 of the ledger ${path} is no entry` });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

test('what is settled goes when it is opened, and what is open stays', ({}, info) => {
  const path = info.outputPath('ledger');
  const open = [sentEntry({ seq: 2 }), sentEntry({ seq: 3 }), answeredEntry(3, 'c')];
  const settled: LedgerEntry[] = [
    sentEntry(),
    answeredEntry(1, 'a'),
    { kind: 'closed', id: 'a', by: 'status' },
    { kind: 'not-closed', id: 'c', why: 'no' },
    sentEntry({ seq: 4, makes: null }),
  ];
  const file = fileWith(path, [...settled, ...open].map(line).join(''));
  file.close();

  expect(file.earlier).toEqual(open);
  expect(readFileSync(path, 'utf8')).toBe(open.map(line).join(''));
  expect(existsSync(`${path}.new`)).toBe(false);
});

for (const [what, holder] of [
  ['one of ours', process.ppid],
  // Whoever runs the tests may not signal it, or may: it is alive either way.
  ['the first of all', 1],
] as const)
  test(`the ledger of a run that lives is not touched: ${what}`, ({}, info) => {
    const path = info.outputPath('ledger');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.pid`, String(holder));

    const problem = problemWith(() => fileWith(path, '{'));

    expect(problem.message).toBe(`another run (process ${holder}) has the ledger ${path}`);
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.pid`, 'utf8')]).toEqual(['{', String(holder)]);
  });

for (const [what, content] of [
  ['a process that has ended', () => String(deadProcess())],
  ['a process of its own', () => String(process.pid)],
  ['nothing', () => ''],
  ['no number', () => 'x'],
  ['a group of processes', () => '-1'],
] as const)
  test(`a lock of ${what} is taken over, and gone at the end`, ({}, info) => {
    const path = info.outputPath('ledger');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.pid`, content());

    const file = openLedgerFile(path);
    const holder = readFileSync(`${path}.pid`, 'utf8');
    file.close();

    expect(holder).toBe(String(process.pid));
    expect(existsSync(`${path}.pid`)).toBe(false);
  });

test('a place that cannot be written to is said, with a way out', ({}, info) => {
  mkdirSync(dirname(info.outputPath('file')), { recursive: true });
  writeFileSync(info.outputPath('file'), '');

  const problem = problemWith(() => openLedgerFile(join(info.outputPath('file'), 'ledger')));

  expect(problem).toMatchObject({ code: 'reports-not-writable', hint: expect.stringMatching(/REPORTS_DIR/u) });
});

test('what comes after the end is written nowhere, not even into what was opened since', ({}, info) => {
  const path = info.outputPath('ledger');
  const file = openLedgerFile(path);
  file.close();
  const other = openLedgerFile(info.outputPath('other'));

  expect(() => file.append(sentEntry())).toThrow(/ledger is closed/u);
  other.close();

  expect([readFileSync(path, 'utf8'), readFileSync(info.outputPath('other'), 'utf8')]).toEqual(['', '']);
  expect(() => file.close()).not.toThrow();
});
