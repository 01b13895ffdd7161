import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { importPages, writeDocument } from '../src/contract/index.ts';
import { DAMAGES, drawFrom } from '../src/contract/page/testing/damage-page.ts';
import { LOAN, RENDERED, writePage } from '../src/contract/page/testing/write-page.ts';
import { ConfigError } from '../src/core/index.ts';

/**
 * Imports malformed pages, made from those of a folder (from two of our own without): `npm run bench -- page-fuzz 1000 FOLDER SEED`. Each has
 * to end as a document or in a message, in bounded time.
 */
const count = Number(process.argv[2] ?? 1000);
const folder = process.argv[3];
const seed = Number(process.argv[4] ?? 1);
const pages =
  folder === undefined
    ? [writePage(LOAN), RENDERED]
    : readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'page-fuzz-'));
const file = join(work, 'page.txt');
const names = Object.keys(DAMAGES);
const tally = new Map(names.map((name) => [name, { documents: 0, messages: 0, slowest: 0 }]));
let wrong = 0;

for (let index = 0; index < count; index += 1) {
  const draw = drawFrom(seed * 1_000_003 + index);
  const name = names[index % names.length] ?? '';
  const page = DAMAGES[name]?.(pages[draw(pages.length)] ?? '', draw, pages) ?? '';
  const row = tally.get(name) ?? { documents: 0, messages: 0, slowest: 0 };
  writeFileSync(file, page);
  const started = performance.now();
  try {
    const { document } = importPages([file]);
    writeDocument(document, 'json');
    writeDocument(document, 'yaml');
    row.documents += 1;
  } catch (error) {
    if (error instanceof ConfigError && error.message.includes(file)) row.messages += 1;
    else {
      wrong += 1;
      process.stdout.write(`  ! ${index} ${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
    }
  }
  row.slowest = Math.max(row.slowest, performance.now() - started);
}
rmSync(work, { recursive: true });
for (const [name, { documents, messages, slowest }] of tally)
  process.stdout.write(
    `${name.padEnd(34)} ${documents} documents · ${messages} messages · slowest ${Math.round(slowest)} ms\n`,
  );
process.stdout.write(`${count} pages, ${wrong} that ended in anything else\n`);
process.exitCode = wrong === 0 ? 0 : 1;
