import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

import { positionsIn, type Contract } from '../contract/index.ts';
import { isJsonArray, toolVersion, type JsonObject, type JsonValue } from '../core/index.ts';
import {
  KIND_RULES,
  observedComparison,
  renderDriftJson,
  renderDriftText,
  renderMarkdown,
  toSarif,
  type ObservedDrift,
} from '../drift/index.ts';

/** The forms in which `drift observed` tells. */
export const OBSERVED_FORMATS = ['text', 'json', 'markdown', 'sarif'] as const;
export type ObservedFormat = (typeof OBSERVED_FORMATS)[number];

/** What is new of `drift`, of the operations of `contracts`, as `format`; the text lists what is known too where `all` is asked for. */
export function renderObserved(
  format: ObservedFormat,
  drift: ObservedDrift,
  contracts: readonly Contract[],
  all: boolean,
): string {
  switch (format) {
    case 'text':
      return renderDriftText(drift, all);
    case 'json':
      return renderDriftJson(drift);
    case 'markdown': {
      const operations = contracts.reduce((sum, contract) => sum + contract.operations.length, 0);
      return renderMarkdown(observedComparison(drift, operations), { all: false });
    }
    case 'sarif':
      return JSON.stringify(sarifOf(drift, contracts), null, 2);
    default:
      return format satisfies never;
  }
}

/** One log with a run for each contract: findings point into its document. */
function sarifOf(drift: ObservedDrift, contracts: readonly Contract[]): JsonObject {
  const logs = contracts.map((contract) => logOf(drift, contract));
  const runs = logs.flatMap((log): readonly JsonValue[] => (isJsonArray(log['runs']) ? log['runs'] : []));
  return { ...logs[0], runs };
}

function logOf(drift: ObservedDrift, contract: Contract): JsonObject {
  const { api, source, operations } = contract;
  const own = { fresh: drift.fresh.filter((fact) => fact.api === api) };
  const comparison = observedComparison(own, operations.length);
  const pointers = comparison.changes.flatMap(({ pointerBefore }) => pointerBefore ?? []);
  const document = { source: fromHere(source), positions: positionsIn(readFileSync(source, 'utf8'), pointers) };
  return toSarif({ comparison, before: document, after: document, rules: KIND_RULES, version: toolVersion() });
}

/** The path of a file below this folder as code scanning knows it; of any other as it is. */
function fromHere(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below;
}
