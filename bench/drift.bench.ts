import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { parseObject } from '../src/contract/index.ts';
import { isJsonObject, pointerTokens, type JsonObject, type JsonPointer } from '../src/core/index.ts';
import { compareDocuments } from '../src/drift/index.ts';
import { BASE } from '../src/drift/testing/base/base-document.ts';
import { pick, seededDraw } from '../src/drift/testing/draw.ts';
import { ONE_EDIT_CASES } from '../src/drift/testing/edits/all.ts';
import { graft } from '../src/drift/testing/graft.ts';
import { judgeCase, type Failing } from '../src/drift/testing/judge-case.ts';
import { judgeEdit, type Trial } from '../src/drift/testing/judge-edit.ts';
import { placesOf, randomEdit } from '../src/drift/testing/random-edit.ts';
import { recursiveDocument } from '../src/drift/testing/recursive-document.ts';
import { largeDocument } from './large-document.ts';
import { sliceDocument } from './slice-document.ts';

/**
 * What comparing documents takes, and whether it can be trusted: `npm run bench -- drift [PATH…] [--only time|cases|fuzz] [--edits 10000]`.
 * Time and memory of each document against itself with 50 edits, in a process of its own; all one-edit cases inside it; random edits of a
 * few of its paths at a time. Without a path, a generated document of 700 operations.
 */
const EDITS_OF_A_RELEASE = 50;
/** As many paths as random edits are made in at a time: the whole document would take a second for each. */
const PATHS_AT_A_TIME = 4;
const EDITS_OF_A_SLICE = 20;
const SHOWN = 20;

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const only = option('--only');
const edits = Number(option('--edits') ?? 10_000);
const given = args.filter((argument, index) => !argument.startsWith('--') && !(args[index - 1] ?? '').startsWith('--'));
let wrong = 0;

if (args[0] === '--measure') measure(args.slice(1));
else {
  const folder = mkdtempSync(join(tmpdir(), 'drift-bench-'));
  const paths = given.length > 0 ? given : [written(folder, 'generated.json', largeDocument(700))];
  if (only === undefined || only === 'time') {
    for (const path of paths) time(path, written(folder, 'edited.json', edited(read(path), EDITS_OF_A_RELEASE)));
    const recursive = (changed: 'string' | 'integer'): string =>
      written(folder, `recursive-${changed}.json`, recursiveDocument(200, changed));
    time(recursive('string'), recursive('integer'));
    const merged = (changed: 'string' | 'integer'): string =>
      written(folder, `merged-${changed}.json`, recursiveDocument(200, changed, true));
    time(merged('string'), merged('integer'));
  }
  if (only === undefined || only === 'cases') for (const path of paths) cases(path);
  if (only === undefined || only === 'fuzz') for (const path of paths) fuzz(path);
  rmSync(folder, { recursive: true });
  process.exitCode = wrong === 0 ? 0 : 1;
}

function read(path: string): JsonObject {
  return parseObject(path, readFileSync(path, 'utf8'));
}

function written(folder: string, name: string, document: JsonObject): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

/** Edits inside operations and components: none takes half of the document away. */
function edited(document: JsonObject, times: number): JsonObject {
  const draw = seededDraw(1);
  let made = document;
  for (let edit = 0; edit < times; edit += 1) made = randomEdit(made, placesOf(made).filter(isDeep), draw).document;
  return made;
}

function isDeep(place: JsonPointer): boolean {
  return pointerTokens(place).length > 5;
}

/** Reads and compares two files here, and writes what that took as JSON. */
function measure([before = '', after = '']: readonly string[]): void {
  const started = performance.now();
  const documents = [before, after].map((source) => ({ source, tree: read(source), partial: false }));
  const readMs = performance.now() - started;
  const [left, right] = documents;
  if (left === undefined || right === undefined) throw new TypeError('two documents are measured');
  const comparing = performance.now();
  const { changes, roots, compared } = compareDocuments(left, right);
  const compareMs = performance.now() - comparing;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const found = { readMs, compareMs, megabytes, changes: changes.length, roots: roots.length, compared };
  process.stdout.write(JSON.stringify(found));
}

function time(before: string, after: string): void {
  const here = process.argv[1] ?? '';
  const output = execFileSync(process.execPath, ['--enable-source-maps', here, '--measure', before, after]);
  const found: unknown = JSON.parse(output.toString());
  const number = (name: string): number => (isJsonObject(found) ? Number(found[name]) : Number.NaN);
  process.stdout.write(
    `${basename(before).padEnd(24)} ${number('compared')} operations  ${number('changes')} changes of ${number('roots')} roots` +
      `  read ${Math.round(number('readMs'))} ms  compare ${Math.round(number('compareMs'))} ms` +
      `  peak ${Math.round(number('megabytes'))} MB  ratio to reading ${(number('compareMs') / number('readMs')).toFixed(2)}\n`,
  );
}

function cases(path: string): void {
  const document = graft(BASE, read(path));
  const wanted = Object.values(ONE_EDIT_CASES).flat();
  const complaints = wanted.flatMap((one) => judgeCase(one, document) ?? []);
  wrong += complaints.length;
  const of = (failing: Failing): string => `${complaints.filter((one) => one.failing === failing).length} ${failing}`;
  const kinds = (['breaking missed', 'false breaking', 'noise', 'other level', 'beside the point'] as const).map(of);
  process.stdout.write(`${basename(path).padEnd(24)} ${wanted.length} cases  ${kinds.join('  ')}\n`);
  for (const { title, row, expected, got } of complaints.slice(0, SHOWN))
    process.stdout.write(`  ${title} (${row})\n    wanted ${expected}, got ${got}\n`);
}

function fuzz(path: string): void {
  const draw = seededDraw(20_261_126);
  const document = read(path);
  const names = isJsonObject(document['paths']) ? Object.keys(document['paths']) : [];
  const counts = new Map<Trial['outcome'], number>();
  const started = performance.now();
  let slowest = { ms: 0, what: '' };
  let shown = 0;
  for (let done = 0; done < edits; done += EDITS_OF_A_SLICE) {
    const slice = sliceDocument(
      document,
      Array.from({ length: PATHS_AT_A_TIME }, () => pick(names, draw)),
    );
    const places = placesOf(slice);
    for (let edit = 0; edit < EDITS_OF_A_SLICE; edit += 1) {
      const trial = judgeEdit(slice, randomEdit(slice, places, draw));
      counts.set(trial.outcome, (counts.get(trial.outcome) ?? 0) + 1);
      if (trial.ms > slowest.ms) slowest = trial;
      if (trial.outcome !== 'crash' && trial.outcome !== 'silent') continue;
      wrong += 1;
      shown += 1;
      if (shown <= SHOWN) process.stdout.write(`  ${trial.outcome}: ${trial.what}\n`);
    }
  }
  const words = [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(' · ');
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${basename(path).padEnd(24)} ${words} · ${Math.round(edits / seconds)} edits/s · slowest ${Math.round(slowest.ms)} ms: ${slowest.what}\n`,
  );
}
