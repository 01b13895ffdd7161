import { writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { ConfigError } from '../../core/index.ts';
import { importPages } from './import-pages.ts';
import { DAMAGES, drawFrom } from './testing/damage-page.ts';
import { LOAN, RENDERED, writePage } from './testing/write-page.ts';

const PAGES = [writePage(LOAN), writePage(LOAN, { api: JSON.stringify(LOAN) }), RENDERED];

for (const [index, [name, damage]] of Object.entries(DAMAGES).entries())
  test(`pages that are damaged (${name}) end as a document or in a message`, () => {
    for (let round = 0; round < 20; round += 1) {
      const draw = drawFrom(index * 1_000 + round);
      const path = givenFile('page.txt', damage(PAGES[round % PAGES.length] ?? '', draw, PAGES));

      const outcome = outcomeOf(path);

      expect(outcome, `round ${round}`).toMatch(/^(?:a document with 1 operation|a message that names the file)$/u);
    }
  });

function outcomeOf(path: string): string {
  try {
    const { document } = importPages([path]);
    return `a document with ${Object.keys(document['paths'] ?? {}).length} operation`;
  } catch (error) {
    if (error instanceof ConfigError && error.message.includes(path)) return 'a message that names the file';
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** A file of the running test with that text; gives back its path. */
function givenFile(name: string, text: string | Uint8Array): string {
  const path = test.info().outputPath(name);
  writeFileSync(path, text);
  return path;
}
