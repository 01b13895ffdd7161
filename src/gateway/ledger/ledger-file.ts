import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

import { ConfigError, NotSentError, parseJson } from '../../core/index.ts';
import { decodeLedgerEntry, type LedgerEntry } from './entry.ts';
import { stillOpen } from './standing.ts';

/** A ledger that is open for one process. */
export interface LedgerFile {
  readonly path: string;
  /** What is not settled of earlier runs, oldest first. */
  readonly earlier: readonly LedgerEntry[];
  /** On the disk when it returns, so that nothing is sent that is not written. */
  readonly append: (entry: LedgerEntry) => void;
  readonly close: () => void;
}

/**
 * Opens the ledger at `path`, a JSON object per line, for this process alone. Throws a ConfigError where another run has it, it cannot be written,
 * or a line other than the last is none of a ledger.
 */
export function openLedgerFile(path: string): LedgerFile {
  const lock = `${path}.pid`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    claim(lock, path);
    return openClaimed(path, lock);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError('reports-not-writable', `cannot write the ledger ${path}: ${why}`, {
      hint: 'Give another folder by --reports or REPORTS_DIR.',
      cause: error,
    });
  }
}

/** Gives the claim back where the ledger cannot be opened. */
function openClaimed(path: string, lock: string): LedgerFile {
  try {
    // What is settled goes, and so does a line that was not finished: it must not run into the next one.
    const earlier = stillOpen(readEntries(path));
    writeFileSync(`${path}.new`, earlier.map(lineOf).join(''));
    renameSync(`${path}.new`, path);
    return { path, earlier, ...openEnd(path, lock) };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

/** Where entries are added. */
function openEnd(path: string, lock: string): Pick<LedgerFile, 'append' | 'close'> {
  let file: number | undefined = openSync(path, 'a');
  return {
    append: (entry) => {
      // An answer may come later than anybody waits for it, and the number of the file may belong to another one then.
      if (file === undefined)
        throw new NotSentError('interrupted', `the ledger is closed: ${path}`, { hint: 'Run again.' });
      // Unlike one write, this goes on where the disk took a part of it.
      writeFileSync(file, lineOf(entry));
      fdatasyncSync(file);
    },
    close: () => {
      if (file === undefined) return;
      closeSync(file);
      file = undefined;
      rmSync(lock, { force: true });
    },
  };
}

/** The entries of the ledger at `path`; none where there is no such file. Throws a ConfigError on a line that is none. */
function readEntries(path: string): readonly LedgerEntry[] {
  const lines = textOf(path).split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    try {
      return [decodeLedgerEntry(parseJson(line), '')];
    } catch (cause) {
      // Whoever was killed while writing left half a line, and sent nothing after it.
      if (index === lines.length - 1) return [];
      throw new ConfigError('document-malformed', `line ${index + 1} of the ledger ${path} is no entry`, {
        hint: 'Repair that line: it says what is left on the tenant. Or move the ledger away.',
        cause,
      });
    }
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function lineOf(entry: LedgerEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** A claim that a dead process left behind is no claim. Of two that come at once, one makes the file. */
function claim(lock: string, path: string): void {
  const holder = Number(textOf(lock));
  if (holder > 0 && holder !== process.pid && isAlive(holder)) throw taken(path, lock, `process ${holder}`);
  rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw taken(path, lock, 'begun just now');
    throw error;
  }
}

function taken(path: string, lock: string, who: string): ConfigError {
  return new ConfigError('reports-not-writable', `another run (${who}) has the ledger ${path}`, {
    hint: `Wait until it has ended: two runs would close each other's sessions. Remove ${lock} where there is none.`,
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Whose process it is makes no difference.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
