import { LEVELS, type Level } from '../level.ts';
import { writeFactPlace } from './fact-place.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import type { KnownFact, NewFact, ObservedDrift } from './compare-facts.ts';
import { sayCount, sayFact } from './say-fact.ts';
import type { ObservedFact } from './sheet/conclude.ts';

/**
 * `drift` for people: a line per new fact, worst first, then what became of the baseline, then one line that sums it up. What is known is
 * counted, and listed where `all` is asked for.
 */
export function renderDriftText(drift: ObservedDrift, all = false): string {
  const { fresh, known, gone, unseen, stray } = drift;
  return [
    ...worstFirst(fresh).map(lineOf),
    ...(all ? known.map(knownLine) : []),
    ...gone.map((entry) => `gone: ${sayEntry(entry)} was not seen any more; its entry can be taken out`),
    ...stray.map(
      (entry) =>
        `stray: ${sayEntry(entry)} matches nothing that could be observed; its entry was changed, or the contract`,
    ),
    ...unseen.map((entry) => `not exercised enough: ${sayEntry(entry)}`),
    `${fresh.length} new${levelsOf(fresh)}, ${known.length} known, ${gone.length} gone`,
  ].join('\n');
}

/** `drift` for programs; `docs/drift-observed.schema.json` promises its form. */
export function renderDriftJson(drift: ObservedDrift): string {
  const { fresh, known, gone, unseen, stray } = drift;
  const summary = { new: fresh.length, known: known.length, gone: gone.length, levels: countLevels(fresh) };
  return JSON.stringify(
    {
      schemaVersion: 1,
      summary,
      new: worstFirst(fresh).map((fact) => asChange(fact)),
      known: known.map((fact) => asChange(fact)),
      gone,
      unseen,
      stray,
    },
    null,
    2,
  );
}

/** A fact with its place as changes name it, and what it says. */
function asChange<Fact extends ObservedFact>(fact: Fact): Fact & { readonly message: string } {
  return { ...fact, place: writeFactPlace(fact), message: sayFact(fact) };
}

function lineOf(fact: NewFact): string {
  const { level, operation, id, expired, outgrown } = fact;
  const end = expired === null ? '' : `, accepted until ${expired.expires ?? ''}: expired`;
  const more = outgrown.length === 0 ? '' : `, accepted before without ${outgrown.join('; ')}`;
  return `${level.padEnd(10)}  ${operation}  ${writeFactPlace(fact)}: ${sayFact(fact)}, ${sayCount(fact)}${end}${more}  [${id}]`;
}

function knownLine({ entry, ...fact }: KnownFact): string {
  const { reason, by, date, expires } = entry;
  const end = expires === undefined ? '' : `, until ${expires}`;
  return `known: ${sayEntry(entry)}, ${sayCount(fact)}: ${reason} (${by}, ${date}${end})`;
}

function sayEntry({ id, operation, place, kind }: BaselineEntry): string {
  return `${operation}  ${place}: ${kind}  [${id}]`;
}

function worstFirst(facts: readonly NewFact[]): readonly NewFact[] {
  return facts.toSorted((left, right) => LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level));
}

function countLevels(facts: readonly NewFact[]): Readonly<Partial<Record<Level, number>>> {
  const counts = LEVELS.map((level) => [level, facts.filter((fact) => fact.level === level).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function levelsOf(facts: readonly NewFact[]): string {
  const told = Object.entries(countLevels(facts)).map(([level, count]) => `${count} ${level}`);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}
