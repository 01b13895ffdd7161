import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { JsonObject, JsonPointer } from '../../core/index.ts';
import type { Change, ComparedDocument, Comparison } from '../change.ts';
import type { Level } from '../level.ts';
import type { Rule } from '../rule.ts';
import { oneLine } from './one-line.ts';
import { unreadNotes } from './unread-notes.ts';

/** A line and column of a text, from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A document, and where its values stand in its file; without a place, a finding points at the file. */
export interface LocatedDocument extends Pick<ComparedDocument, 'source'> {
  readonly positions: ReadonlyMap<JsonPointer, Position>;
}

/** What is said of a rule beside its findings. */
export type DescribedRule = Pick<Rule, 'id' | 'title' | 'advice' | 'deviation'>;

/** What findings are made of. */
export interface SarifInput {
  readonly comparison: Comparison;
  readonly before: LocatedDocument;
  readonly after: LocatedDocument;
  readonly rules: readonly DescribedRule[];
  readonly version: string;
}

const SARIF_LEVEL = {
  breaking: 'error',
  warning: 'warning',
  compatible: 'note',
  annotation: 'note',
  document: 'note',
} as const satisfies Record<Level, string>;

/**
 * `comparison` as SARIF 2.1.0, one result for each change, at its line in the newer document, or in the older where only that has it. Results are
 * told apart over time by the ids of changes (§3.27.17), so that another wording is no new finding.
 */
export function toSarif({ comparison, before, after, rules, version }: SarifInput): JsonObject {
  const used = new Set(comparison.changes.map(({ rule }) => rule));
  const shown = rules.filter(({ id }) => used.has(id));
  const indexes = new Map(shown.map(({ id }, index) => [id, index] as const));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sailpoint-conformance', version, rules: shown.map(describeRule) } },
        // §3.20.21: what kept the comparison from being whole.
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes(comparison) }],
        columnKind: 'utf16CodeUnits',
        results: comparison.changes.map((change) => toResult(change, indexes.get(change.rule), before, after)),
      },
    ],
  };
}

function notes(comparison: Comparison): readonly JsonObject[] {
  return unreadNotes(comparison, oneLine).map((text) => ({ level: 'warning', message: { text } }));
}

function describeRule({ id, title, advice, deviation }: DescribedRule): JsonObject {
  const why = deviation === undefined ? '' : ` ${deviation.why}`;
  return {
    id,
    shortDescription: { text: title },
    help: { text: `${advice}${why} \`drift explain ${id}\` says more.` },
  };
}

function toResult(
  change: Change,
  ruleIndex: number | undefined,
  before: LocatedDocument,
  after: LocatedDocument,
): JsonObject {
  const { id, rule, level, direction, operation, place, message, root, usedBy } = change;
  const where = [operation ?? '', place].filter((part) => part !== '').join(' ');
  const users = usedBy === undefined ? '' : ` Used by ${usedBy.join(', ')}.`;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: SARIF_LEVEL[level],
    message: { text: oneLine(`${where === '' ? '' : `${where}: `}${message}${users}`) },
    locations: [locationOf(change, before, after)],
    partialFingerprints: { 'driftChange/v1': id },
    properties: { level, direction, operation, place, root },
  };
}

function locationOf(
  { pointerBefore, pointerAfter }: Change,
  before: LocatedDocument,
  after: LocatedDocument,
): JsonObject {
  const [document, pointer] =
    pointerAfter === null && pointerBefore !== null ? [before, pointerBefore] : [after, pointerAfter];
  const position = pointer === null ? undefined : document.positions.get(pointer);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(document.source) },
      // Code scanning passes over findings without a line.
      region: { startLine: position?.line ?? 1, startColumn: position?.column ?? 1 },
    },
    ...(pointer === null ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}

/** A file as a URI reference: relative where it was given so, which lets code scanning find it in the repository (§3.4.3). */
function uriOf(source: string): string {
  if (isAbsolute(source)) return pathToFileURL(source).href;
  return source.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
