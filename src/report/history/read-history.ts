import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { HarnessError } from '../../core/index.ts';
import type { RunSummary } from '../conformance-report.ts';
import { decodeHistoryEntry } from './decode-history-entry.ts';
import type { HistoryEntry } from './history-entry.ts';

/** What is known of earlier runs on a target. */
export interface History {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Lines that cannot be read, one sentence each; empty in the usual case. */
  readonly problems: readonly string[];
}

/** The file in the reports folder `dir` that holds the history of `target`. */
export function historyFile(dir: string, target: RunSummary['target']): string {
  return join(dir, 'history', `${target}.jsonl`);
}

/**
 * The runs that the reports folder `dir` remembers of `target`; none where there is no file. A damaged line, as a killed run or a full
 * disk leaves it, is told in `problems` and otherwise left out. Throws a HarnessError where the file is there and cannot be read.
 */
export async function readHistory(dir: string, target: RunSummary['target']): Promise<History> {
  const file = historyFile(dir, target);
  const entries: HistoryEntry[] = [];
  const problems: string[] = [];
  for (const [index, line] of (await readOrNothing(file)).split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      entries.push(decodeHistoryEntry(line));
    } catch {
      // What is in the line is not repeated: it may be anything.
      problems.push(`${file}:${index + 1} is no run that this version can read; it is left out`);
    }
  }
  return { entries, problems };
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw new HarnessError('reports-not-writable', `cannot read ${file}`, {
      hint: 'Make it a readable file, or move it away: the history then begins anew.',
      cause,
    });
  }
}
