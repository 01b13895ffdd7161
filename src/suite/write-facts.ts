import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { FactsEvent, RunEvent } from '../core/index.ts';
import { decodeSheet, encodeSheet, mergeFacts, NO_FACTS, printSheet, type FactSheet } from '../drift/index.ts';
import { writeReport } from '../report/index.ts';

/** The facts of a run, inside the reports folder. */
export const FACTS_FILE = 'facts.json';

/** Nights that are kept to conclude from; one is some dozens of kilobytes. */
const MOST_NIGHTS = 30;

/** Everything that the exchanges of a run told beside the contract, from its events in any order. */
export function factsIn(events: readonly RunEvent[]): FactSheet {
  return events.reduce<FactSheet>(
    (sheet, event) => (event.kind === 'facts-observed' ? mergeFacts(sheet, decodeSheet(event.sheet, 'sheet')) : sheet),
    NO_FACTS,
  );
}

/** Two events about facts as one. */
export function addFactsEvent(before: FactsEvent | undefined, event: FactsEvent): FactsEvent {
  return before === undefined ? event : { ...event, sheet: encodeSheet(factsIn([before, event])) };
}

/**
 * Writes the facts in `events` into the reports folder `dir`, and for a run that came to its end into the history there, which keeps the last
 * thirty. Files appear whole or not at all. Throws a HarnessError where they cannot be written.
 */
export async function writeFacts(
  events: readonly RunEvent[],
  { dir, target, isComplete }: { readonly dir: string; readonly target: string; readonly isComplete: boolean },
): Promise<void> {
  const sheet = factsIn(events);
  const text = printSheet(sheet);
  await writeReport(join(dir, FACTS_FILE), text);
  if (!isComplete || sheet.runs.length === 0) return;
  const nights = join(dir, 'history', `${target}-facts`);
  const now = new Date().toISOString().replaceAll(/[:.]/gu, '-');
  await writeReport(join(nights, `${now}-${sheet.runs.join('-')}.json`), text);
  const names = (await readdir(nights)).filter((name) => name.endsWith('.json')).toSorted();
  for (const name of names.slice(0, -MOST_NIGHTS)) await rm(join(nights, name), { force: true });
}
