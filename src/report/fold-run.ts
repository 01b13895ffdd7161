import {
  caseOrder,
  verdictOfRun,
  type CheckResult,
  type Finding,
  type OperationId,
  type RunEvent,
  type RunPlan,
  type SeriesResult,
} from '../core/index.ts';
import { assertPlanned } from './assert-planned.ts';
import {
  REPORT_SCHEMA_VERSION,
  type ConformanceReport,
  type ContractSummary,
  type OperationReport,
  type RunStatistics,
  type RunSummary,
} from './conformance-report.ts';
import { countRequests, foldOperation, type JudgingRules } from './fold-operation.ts';
import { lastEvents } from './last-events.ts';
import { mergeFindings } from './merge-findings.ts';

/** Everything that a run left behind. */
export interface FoldInput extends JudgingRules {
  readonly tool: ConformanceReport['tool'];
  readonly run: Omit<RunSummary, 'reasons'>;
  readonly plan: RunPlan;
  readonly events: readonly RunEvent[];
  readonly contracts: readonly ContractSummary[];
  /** Null for the mock. */
  readonly tenant: ConformanceReport['tenant'];
  /** Defects of the documents themselves, known before anything was sent. */
  readonly specificationFindings: readonly Finding[];
}

/** The result of a run: what happened held against what was planned. Silence is never success. */
export function foldRun(input: FoldInput): ConformanceReport {
  assertPlanned(input.plan, input.events);
  const events = byOperation(input.events);
  const operations = input.plan.operations.map((operation) =>
    foldOperation(operation, input.plan.checks, events.get(operation.operationId) ?? [], input),
  );
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: input.tool,
    run: { ...input.run, reasons: reasonsOf(operations) },
    verdict: verdictOfRun(operations.map(({ verdict }) => verdict)),
    contracts: input.contracts,
    operations,
    findings: mergeFindings([...findingsOf(input.plan, input.events), ...input.specificationFindings]),
    stats: statisticsOf(input),
    tenant: input.tenant,
  };
}

function byOperation(events: readonly RunEvent[]): ReadonlyMap<OperationId, readonly RunEvent[]> {
  const groups = new Map<OperationId, RunEvent[]>();
  for (const event of events) {
    const group = groups.get(event.operationId) ?? [];
    group.push(event);
    groups.set(event.operationId, group);
  }
  return groups;
}

/**
 * Findings of the last run of each case only, so that the list never contradicts the outcomes; in the order of the plan, so that it is the
 * same whichever worker came first.
 */
function findingsOf(plan: RunPlan, events: readonly RunEvent[]): readonly Finding[] {
  const { operations } = plan;
  const last = lastEvents(events);
  const order = caseOrder(plan);
  const placeOf = (finding: Finding): number => (finding.case === null ? Infinity : order(finding.case.id));
  return operations
    .flatMap(({ cases, series }) => [...cases, ...series].map(({ id }) => last.get(id)))
    .flatMap((event): readonly (CheckResult | SeriesResult)[] =>
      event === undefined || event.kind === 'case-error' ? [] : event.results,
    )
    .flatMap((result) => ('findings' in result ? result.findings : []))
    .toSorted((left, right) => placeOf(left) - placeOf(right) || 0);
}

function reasonsOf(operations: readonly OperationReport[]): readonly string[] {
  if (operations.length === 0) return ['no operation was planned'];
  const failed = operations.filter(({ verdict }) => verdict === 'not-conformant');
  const others = operations.filter(({ verdict }) => verdict !== 'not-conformant');
  return [...failed, ...others].flatMap(({ operationId, reasons }) =>
    reasons.map((reason) => `${operationId}: ${reason}`),
  );
}

function statisticsOf({ events, run }: FoldInput): RunStatistics {
  const requests = countRequests(events);
  const seconds = run.durationMs / 1000;
  return {
    requests,
    requestsPerSecond: seconds > 0 ? Math.round((requests / seconds) * 10) / 10 : 0,
    cases: [...lastEvents(events).values()].reduce(
      (sum, event) => sum + (event.kind === 'series-judged' ? event.cases : 1),
      0,
    ),
    shrinks: events.reduce((sum, event) => sum + (event.kind === 'series-judged' ? event.shrinks : 0), 0),
  };
}
