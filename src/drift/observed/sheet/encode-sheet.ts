import type { JsonObject } from '../../../core/index.ts';
import type { FactSheet } from './fact-sheet.ts';

/** `sheet` as plain JSON, to be sent to another process. */
export function encodeSheet({ version, contracts, targets, runs, places, facts }: FactSheet): JsonObject {
  return {
    version,
    contracts: contracts.map((item) => ({ ...item })),
    targets,
    runs,
    places: places.map((item) => ({ ...item })),
    facts: facts.map((item) => ({ ...item })),
  };
}

/** `sheet` as the text of a file: one line per place and fact, so that files of two nights can be compared line by line. */
export function printSheet(sheet: FactSheet): string {
  const { places, facts, ...head } = sheet;
  const lines = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return ['{', ...lines, `  "facts": ${linesOf(facts)},`, `  "places": ${linesOf(places)}`, '}', ''].join('\n');
}

function linesOf(items: readonly object[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
