import type { CheckId, CheckResult, Finding, SeriesEvent, SeriesResult } from '../core/index.ts';

/** Reasons and errors beyond these say nothing new. */
const MAX_REASONS = 10;
/** Causes beyond these are not kept: the operation has failed long before. */
const MAX_FINDINGS = 100;
/** Counterexamples of one check that are made smaller; the others count as further occurrences of what these have shown. */
const MAX_SHRUNK = 8;

interface Counts {
  judged: number;
  nothing: number;
  readonly notVerified: Map<string, number>;
  readonly findings: Map<string, Finding>;
  shrunk: number;
}

/** Adds up what came of the cases of a series, in memory that does not grow with their number. */
export class SeriesTally {
  readonly #counts: ReadonlyMap<CheckId, Counts>;
  readonly #statuses = new Map<number, number>();
  readonly #errors = new Set<string>();
  #cases = 0;
  #requests = 0;
  #shrinks = 0;

  constructor(checks: readonly CheckId[]) {
    this.#counts = new Map(
      checks.map((check) => [check, { judged: 0, nothing: 0, notVerified: new Map(), findings: new Map(), shrunk: 0 }]),
    );
  }

  /** Whether a finding of this cause was already kept. */
  knows(finding: Finding): boolean {
    return this.#counts.get(finding.check)?.findings.has(finding.id) === true;
  }

  /** Whether one more counterexample of `check` is worth making smaller; counts it. */
  mayShrink(check: CheckId): boolean {
    const counts = this.#counts.get(check);
    if (counts === undefined || counts.shrunk >= MAX_SHRUNK) return false;
    counts.shrunk += 1;
    return true;
  }

  /** Counts a case that was answered with `status` and judged. */
  add(status: number, results: readonly CheckResult[]): void {
    this.#cases += 1;
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    for (const result of results) this.#addResult(result);
  }

  /** Counts requests, those for making counterexamples smaller apart. */
  spend(requests: number, shrinks = 0): void {
    this.#requests += requests;
    this.#shrinks += shrinks;
  }

  /** Keeps what kept a case from being judged. */
  fail(message: string): void {
    if (this.#errors.size < MAX_REASONS) this.#errors.add(message);
  }

  /** The sum, as an event. */
  event(operationId: SeriesEvent['operationId'], series: SeriesEvent['series']): SeriesEvent {
    return {
      kind: 'series-judged',
      operationId,
      series,
      cases: this.#cases,
      requests: this.#requests,
      shrinks: this.#shrinks,
      statuses: Object.fromEntries([...this.#statuses].toSorted(([left], [right]) => left - right)),
      results: [...this.#counts].map(([check, counts]) => resultOf(check, counts)),
      errors: [...this.#errors],
    };
  }

  #addResult(result: CheckResult): void {
    const counts = this.#counts.get(result.check);
    if (counts === undefined) return;
    if (result.kind === 'nothing-to-judge') counts.nothing += 1;
    else if (result.kind === 'not-verified') countReason(counts, result.reason);
    else {
      counts.judged += 1;
      for (const finding of result.findings) keep(counts, finding);
    }
  }
}

function countReason({ notVerified }: Counts, reason: string): void {
  if (notVerified.has(reason) || notVerified.size < MAX_REASONS)
    notVerified.set(reason, (notVerified.get(reason) ?? 0) + 1);
}

/** A violation that was not made smaller names no cause of its own where its check has others that do. */
function keep({ findings, shrunk }: Counts, finding: Finding): void {
  const unsettled = finding.severity === 'violation' && finding.reproduced === null && shrunk >= MAX_SHRUNK;
  const known = findings.get(finding.id) ?? (unsettled ? firstViolation(findings) : undefined);
  if (known !== undefined) findings.set(known.id, { ...known, occurrences: known.occurrences + finding.occurrences });
  else if (findings.size < MAX_FINDINGS) findings.set(finding.id, finding);
}

function firstViolation(findings: ReadonlyMap<string, Finding>): Finding | undefined {
  return [...findings.values()].find(({ severity }) => severity === 'violation');
}

function resultOf(check: CheckId, { judged, nothing, notVerified, findings }: Counts): SeriesResult {
  return {
    check,
    judged,
    nothing,
    notVerified: [...notVerified].map(([reason, count]) => ({ reason, count })),
    findings: [...findings.values()],
  };
}
