import type { Verdict } from '../../core/index.ts';
import type { ConformanceReport } from '../conformance-report.ts';
import { historyContracts, historyFindings, type HistoryEntry, type HistoryFinding } from './history-entry.ts';
import type { History } from './read-history.ts';
import { wasLookedAt } from './was-looked-at.ts';

/** An operation whose verdict is another one than last time. */
interface VerdictChange {
  readonly operationId: string;
  readonly from: Verdict;
  readonly to: Verdict;
}

/** What a run shows that the one before it did not, and the other way round. */
export interface Since {
  /** Null where no earlier run can be compared: then everything is fresh, and nothing else is said. */
  readonly previous: Pick<HistoryEntry, 'startedAt' | 'verdict'> | null;
  readonly fresh: readonly HistoryFinding[];
  /** Not there any more, although its check looked. */
  readonly gone: readonly HistoryFinding[];
  /** Known from before, and not looked at this time. */
  readonly unseen: readonly HistoryFinding[];
  /** How many were there before and still are. */
  readonly known: number;
  readonly verdictChanges: readonly VerdictChange[];
  /** What else changed, and may be the cause of a difference in place of the target. */
  readonly alsoChanged: readonly ('seed' | 'version of the tool')[];
}

/** Holds `report` against the last run in `history` with the same profile, judged by the same documents. */
export function sinceLastRun({ entries }: History, report: ConformanceReport): Since {
  const findings = historyFindings(report);
  const previous = entries.findLast((entry) => isComparable(entry, report));
  if (previous === undefined)
    return { previous: null, fresh: findings, gone: [], unseen: [], known: 0, verdictChanges: [], alsoChanged: [] };
  const before = [...previous.findings, ...previous.unseen];
  const keyOf = keyFor([...before, ...findings]);
  const [keysBefore, keysNow] = [new Set(before.map(keyOf)), new Set(findings.map(keyOf))];
  const fresh = findings.filter((finding) => !keysBefore.has(keyOf(finding)));
  const missing = before.filter((finding) => !keysNow.has(keyOf(finding)));
  const isLookedAt = wasLookedAt(report);
  return {
    previous: { startedAt: previous.startedAt, verdict: previous.verdict },
    fresh,
    gone: missing.filter(isLookedAt),
    unseen: missing.filter((finding) => !isLookedAt(finding)),
    known: findings.length - fresh.length,
    verdictChanges: verdictChanges(previous, report),
    alsoChanged: [
      ...(previous.seed === report.run.seed ? [] : (['seed'] as const)),
      ...(previous.version === report.tool.version ? [] : (['version of the tool'] as const)),
    ],
  };
}

/** A fingerprint holds a place in a document and depends on how much was tried: it means the same only where these are the same. */
function isComparable(entry: HistoryEntry, report: ConformanceReport): boolean {
  const shared = historyContracts(report).flatMap(({ api, sha8 }) => {
    const then = entry.contracts.find((contract) => contract.api === api);
    return then === undefined ? [] : [then.sha8 === sha8];
  });
  return entry.profile === report.run.profile && shared.length > 0 && shared.every((isSame) => isSame);
}

/**
 * What makes two findings the same. Where either run told many causes of a check on an operation as one, they are one in both:
 * otherwise a server that became worse would seem to have lost findings.
 */
function keyFor(findings: readonly HistoryFinding[]): (finding: HistoryFinding) => string {
  const swept = new Set(findings.filter(({ sweeping }) => sweeping).map(nameOf));
  return (finding) => (finding.severity === 'violation' && swept.has(nameOf(finding)) ? nameOf(finding) : finding.id);
}

function nameOf({ check, operationId }: HistoryFinding): string {
  return `${check} ${operationId ?? ''}`;
}

function verdictChanges(previous: HistoryEntry, { operations }: ConformanceReport): readonly VerdictChange[] {
  return operations.flatMap(({ operationId, verdict: to }) => {
    const from = previous.operations.find((operation) => operation.operationId === operationId)?.verdict;
    return from === undefined || from === to ? [] : [{ operationId, from, to }];
  });
}
