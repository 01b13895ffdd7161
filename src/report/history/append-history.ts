import type { ConformanceReport, RunSummary } from '../conformance-report.ts';
import { writeReport } from '../write-report.ts';
import { historyEntry } from './history-entry.ts';
import { historyFile, readHistory } from './read-history.ts';
import { sinceLastRun } from './since-last-run.ts';

/** A year of nights and some by day; a line is a few kilobytes. */
const MOST_ENTRIES = 400;

/**
 * Adds `report` to the history of `target` in the reports folder `dir`, and returns the path of the file. The file appears whole or not
 * at all, without lines that cannot be read and without the oldest beyond 400. Throws a HarnessError where it cannot be written.
 */
export async function appendHistory(
  dir: string,
  target: RunSummary['target'],
  report: ConformanceReport,
): Promise<string> {
  const path = historyFile(dir, target);
  const history = await readHistory(dir, target);
  const added = historyEntry(report, sinceLastRun(history, report).unseen);
  const lines = [...history.entries, added].slice(-MOST_ENTRIES).map((entry) => `${JSON.stringify(entry)}\n`);
  return writeReport(path, lines.join(''));
}
