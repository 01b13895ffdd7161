import { readFileSync } from 'node:fs';

import { loadComparedDocument, positionsIn } from '../contract/index.ts';
import { ConfigError, parseJson, toolVersion } from '../core/index.ts';
import {
  applyUsage,
  compareDocuments,
  decodeUsage,
  driftReport,
  isAboutApi,
  operationsOf,
  operationsUnmet,
  renderMarkdown,
  renderText,
  RULES,
  toSarif,
  VIEWS,
  type Change,
  type ComparedDocument,
  type Comparison,
  type LocatedDocument,
} from '../drift/index.ts';
import { printable } from '../report/index.ts';
import { chosen } from './chosen.ts';
import { switchFlag, valueFlag, type Call, type Command } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { exitByLevels, failOnFlag, failOnOf } from './fail-on.ts';

const FORMATS = ['text', 'json', 'markdown', 'sarif'] as const;
const PARTS = ['none', 'old', 'new', 'both'] as const;

/** Compares two documents. */
export const driftDocumentsCommand: Command = {
  name: 'drift documents',
  summary: 'say what changed from one OpenAPI document, or documentation page, to another, and what it breaks',
  positionals: 'OLD NEW',
  flags: [
    valueFlag('format', FORMATS.join('|'), 'for people, programs, a pull request, code scanning (default text)'),
    failOnFlag,
    valueFlag('view', VIEWS.join('|'), 'text by what changed in the documents, or by operation (default roots)'),
    valueFlag('usage', 'FILE', 'what is sent and read, such as reports/usage.json: decides what depends on that'),
    valueFlag(
      'part',
      PARTS.join('|'),
      'which of the two is only a part of the API; pages are known to be (default none)',
    ),
    switchFlag('all', 'list changes of words, and of the document alone, too'),
  ],
  run: (call) => Promise.resolve(run(call)),
};

function run(call: Call): ExitCode {
  const format = chosen(call, 'format', FORMATS);
  const failOn = failOnOf(call);
  const [older, newer, ...others] = call.positionals;
  if (older === undefined || newer === undefined || others.length > 0)
    throw new ConfigError('usage', 'drift documents takes two files, the older one first', {
      hint: 'Give OpenAPI documents or documentation pages, whole ones or parts of one API.',
    });
  const part = chosen(call, 'part', PARTS);
  const before = asPart(loadComparedDocument(older), part === 'old' || part === 'both');
  const after = asPart(loadComparedDocument(newer), part === 'new' || part === 'both');
  const compared = compareDocuments(before, after);
  requireCommon(before, after, compared);
  const usage = call.value('usage');
  const comparison = usage === undefined ? compared : asUsed(call, usage, before, after, compared);
  print(call, render(call, format, before, after, comparison));
  return exitByLevels(
    comparison.changes.map(({ level }) => level),
    failOn,
  );
}

function asPart(document: ComparedDocument, part: boolean): ComparedDocument {
  return part ? { ...document, partial: true } : document;
}

/** Documents that share no operation, or have none, would look as if everything, or nothing, had changed. */
function requireCommon(before: ComparedDocument, after: ComparedDocument, { compared, unread }: Comparison): void {
  if (compared > 0) return;
  const [elsewhere] = [...unread.before, ...unread.after];
  const what = nothingInCommon(
    before.source,
    operationsOf(before.tree).length,
    after.source,
    operationsOf(after.tree).length,
  );
  throw new ConfigError('document-malformed', `could not compare: ${what}`, {
    hint:
      elsewhere === undefined
        ? 'Give two documents of one API, whose paths are written alike.'
        : `${JSON.stringify(elsewhere)} leads to what is not in the document: bundle it into one file first.`,
  });
}

function nothingInCommon(before: string, older: number, after: string, newer: number): string {
  if (older === 0 && newer === 0) return `neither ${before} nor ${after} has an operation`;
  if (older === 0 || newer === 0) return `${older === 0 ? before : after} has no operation`;
  return `none of the ${newer} operations of ${after} is one of the ${older} of ${before}`;
}

/** `compared` with the levels that it has for whoever `file` tells of; what it tells in vain is said. */
function asUsed(
  { output }: Call,
  file: string,
  before: ComparedDocument,
  after: ComparedDocument,
  compared: Comparison,
): Comparison {
  const usage = readUsage(file);
  const unmet = operationsUnmet(usage, [before.tree, after.tree]);
  if (unmet.length > 0) output.note(printable(`${file} speaks of what neither document has: ${unmet.join(', ')}`));
  return applyUsage(compared, usage);
}

function readUsage(file: string): ReturnType<typeof decodeUsage> {
  try {
    return decodeUsage(parseJson(readFileSync(file, 'utf8')), '');
  } catch (cause) {
    throw new ConfigError(
      'document-malformed',
      `${file} tells no usage: ${cause instanceof Error ? cause.message : String(cause)}`,
      { hint: 'Give the usage.json that a run wrote, or one as docs/drift.md shows it.', cause },
    );
  }
}

function render(
  call: Call,
  format: (typeof FORMATS)[number],
  before: ComparedDocument,
  after: ComparedDocument,
  comparison: Comparison,
): string {
  const all = call.has('all');
  switch (format) {
    case 'text':
      return renderText(comparison, { view: chosen(call, 'view', VIEWS), all });
    case 'markdown':
      return renderMarkdown(comparison, { all });
    case 'json':
      return JSON.stringify(driftReport(before, after, comparison), null, 2);
    case 'sarif': {
      const changes = comparison.changes.filter(({ level }) => all || isAboutApi(level));
      const sarif = toSarif({
        comparison: { ...comparison, changes },
        before: located(before, changes, 'pointerBefore'),
        after: located(after, changes, 'pointerAfter'),
        rules: RULES,
        version: toolVersion(),
      });
      return JSON.stringify(sarif, null, 2);
    }
    default:
      return format satisfies never;
  }
}

function located(
  { source }: ComparedDocument,
  changes: readonly Change[],
  side: 'pointerBefore' | 'pointerAfter',
): LocatedDocument {
  const pointers = changes.flatMap((change) => change[side] ?? []);
  return { source, positions: positionsIn(readFileSync(source, 'utf8'), pointers) };
}

/** Documents may hold what steers a terminal. In JSON it stands in strings only, where the escapes of `printable` mean the same. */
function print({ output }: Call, text: string): void {
  for (const line of text.split('\n')) output.data(printable(line));
}
