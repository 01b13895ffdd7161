import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  appendHistory,
  readHistory,
  renderSince,
  renderSummaryMarkdown,
  sinceLastRun,
  SUMMARY_FILE,
  type ConformanceReport,
} from '../report/index.ts';

/** What a run is beside the one before it, for the console. */
export interface Remembered {
  /** What changed since then. */
  readonly since: readonly string[];
  /** Lines of the history that could not be read. */
  readonly problems: readonly string[];
}

/**
 * Holds the result of a run that came to its end against the history in the reports folder `dir`, adds it there, and writes
 * `summary.md`. One that was interrupted is not for the history: it would be the night that the next one is compared with.
 */
export async function rememberRun(report: ConformanceReport, dir: string): Promise<Remembered> {
  const { target } = report.run;
  const history = await readHistory(dir, target);
  const since = sinceLastRun(history, report);
  await appendHistory(dir, target, report);
  await writeFile(join(dir, SUMMARY_FILE), renderSummaryMarkdown(report, since));
  return { since: renderSince(since), problems: history.problems };
}
