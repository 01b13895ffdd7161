import { checkId, toolVersion, type Finding, type RunEvent } from '../core/index.ts';
import { specificationFindings } from '../engine/index.ts';
import { ACCEPTANCE_CHECK, type Harness } from '../harness/index.ts';
import { foldRun, type ConformanceReport, type ContractSummary } from '../report/index.ts';
import type { RunContext } from '../targets/index.ts';

/** How a run is to be judged. */
export interface SuiteRules {
  /** The mildest severity that fails it. */
  readonly failOn: 'violation' | 'drift';
  /** The contract that the mock spoke. */
  readonly layer: 'published' | 'corrected';
}

interface SuiteRun {
  readonly context: RunContext;
  readonly harness: Harness;
  readonly events: readonly RunEvent[];
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly rules: SuiteRules;
  /** Null for the mock. */
  readonly tenant?: ConformanceReport['tenant'];
}

/** The result of a run that has ended, from its events. */
export function foldSuite({ context, harness, events, startedAt, rules, tenant = null }: SuiteRun): ConformanceReport {
  const report = foldRun({
    tool: { name: 'sailpoint-conformance', version: toolVersion() },
    run: {
      id: context.runId,
      startedAt: new Date(startedAt).toISOString(),
      durationMs: Date.now() - startedAt,
      seed: context.seed,
      profile: context.profile,
      target: context.target.kind,
      layer: rules.layer,
    },
    plan: harness.plan,
    events,
    contracts: harness.contracts.map(summarise),
    specificationFindings: harness.contracts.flatMap(specificationFindings),
    tenant,
    failOn: rules.failOn,
    acceptanceCheck: checkId(ACCEPTANCE_CHECK),
  });
  const faults = context.faults.map((id) => ` --fault ${id}`).join('');
  return { ...report, findings: report.findings.map((finding) => onSameServer(finding, faults)) };
}

/** A finding whose line for repeating it asks for the same mistakes of the mock. */
function onSameServer(finding: Finding, faults: string): Finding {
  return finding.replay === null ? finding : { ...finding, replay: `${finding.replay}${faults}` };
}

function summarise({
  api,
  version,
  source,
  sha256,
  repairs,
  corrections,
  defects,
}: Harness['contracts'][number]): ContractSummary {
  const places = new Map<string, number>();
  for (const { repair } of repairs) places.set(repair, (places.get(repair) ?? 0) + 1);
  return {
    api,
    version,
    source,
    sha256,
    repairs: [...places].map(([id, count]) => ({ id, places: count })),
    corrections: corrections.map(({ action: { id, reason } }) => ({ id, reason })),
    defects: defects.map(({ id }) => id),
  };
}
