import { SEVERITIES, type Finding, type Severity, type Verdict } from '../../core/index.ts';
import type { ConformanceReport, RunSummary } from '../conformance-report.ts';
import { isSweeping } from '../merge-findings.ts';

/** The version of a line that this code writes. */
export const HISTORY_VERSION = 1;

/** A finding as the history keeps it: what it is about, never what was sent or answered. */
export interface HistoryFinding {
  /** The fingerprint. */
  readonly id: string;
  readonly check: string;
  readonly operationId: string | null;
  readonly severity: Severity;
  /** Whether it stands for more causes than itself (see `mergeFindings`). */
  readonly sweeping: boolean;
}

/** One finished run, a line of the history. It holds no message, no value and no address: the file may be kept and passed on. */
export interface HistoryEntry {
  readonly historyVersion: typeof HISTORY_VERSION;
  readonly runId: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Of the tool. */
  readonly version: string;
  readonly seed: number;
  readonly profile: RunSummary['profile'];
  readonly verdict: Verdict;
  /** The documents that were judged by, with the first eight digits of their hash. */
  readonly contracts: readonly { readonly api: string; readonly sha8: string }[];
  /** Of all findings, those about the documents included. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly HistoryFinding[];
  /** Findings of earlier runs that this one did not look at: neither seen again nor gone. */
  readonly unseen: readonly HistoryFinding[];
  readonly operations: readonly { readonly operationId: string; readonly verdict: Verdict }[];
}

/** `report` as a line of the history; `unseen` are findings of earlier runs that it did not look at. */
export function historyEntry(report: ConformanceReport, unseen: readonly HistoryFinding[]): HistoryEntry {
  const { run, tool, verdict, operations } = report;
  return {
    historyVersion: HISTORY_VERSION,
    runId: run.id,
    startedAt: run.startedAt,
    version: tool.version,
    seed: run.seed,
    profile: run.profile,
    verdict,
    contracts: historyContracts(report),
    counts: countSeverities(report.findings),
    findings: historyFindings(report),
    unseen,
    operations: operations.map((operation) => ({ operationId: operation.operationId, verdict: operation.verdict })),
  };
}

/** The contracts of `report`, as the history names them. */
export function historyContracts({ contracts }: ConformanceReport): HistoryEntry['contracts'] {
  return contracts.map(({ api, sha256 }) => ({ api, sha8: sha256.slice(0, 8) }));
}

/**
 * The findings of `report` about its target. Defects that were read in a document, before anything was sent, say nothing about a
 * night: they change with the document, whose hash is in the entry.
 */
export function historyFindings({ findings }: ConformanceReport): readonly HistoryFinding[] {
  return findings.filter(isAboutTarget).map((finding) => {
    const { id, check, operationId, severity } = finding;
    return { id, check, operationId, severity, sweeping: isSweeping(finding) };
  });
}

function isAboutTarget(finding: Finding): boolean {
  return finding.severity !== 'spec-defect' || finding.case !== null;
}

/** How many findings there are of each severity, zeros included. */
export function countSeverities(findings: readonly Pick<Finding, 'severity'>[]): Readonly<Record<Severity, number>> {
  const counts = { violation: 0, advice: 0, drift: 0, 'spec-defect': 0 } satisfies Record<Severity, number>;
  for (const severity of SEVERITIES) counts[severity] = findings.filter((of) => of.severity === severity).length;
  return counts;
}
