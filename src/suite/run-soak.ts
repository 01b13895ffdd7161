import { rm } from 'node:fs/promises';

import type { ConstraintEvent, FactsEvent, RunEvent, SeriesEvent } from '../core/index.ts';
import type { GatewayReport } from '../gateway/index.ts';
import { openHarness, type Harness } from '../harness/index.ts';
import type { ConformanceReport } from '../report/index.ts';
import type { RunContext } from '../targets/index.ts';
import { foldSuite, type SuiteRules } from './fold-suite.ts';
import { exerciseFixed } from './run-in-process.ts';
import { addConstraints } from './add-constraints.ts';
import { prepareReportsDir } from './prepare-reports-dir.ts';
import { addSeries } from './add-series.ts';
import { addFactsEvent, writeFacts } from './write-facts.ts';
import { summariseTenant } from './summarise-tenant.ts';

/** When a soak ends, and who hears of its progress. */
export interface SoakOptions {
  /** Ends what leads to the target once nothing more is sent; says what was done to a tenant, null for the mock. */
  readonly finish: () => Promise<GatewayReport | null>;
  readonly interrupt: AbortSignal;
  /** Null for no limit. */
  readonly maxRequests: number | null;
  readonly onProgress: (line: string) => void;
}

/** Cases of one series before it is the turn of the next. */
const TURN = { mock: 1_024, tenant: 32 } as const satisfies Readonly<Record<RunContext['target']['kind'], number>>;
/** Of the budget of a tenant: tokens, looks and the last turn come out of the rest. */
const SHARE_OF_BUDGET = 0.85;
const PROGRESS_MS = 10_000;

/**
 * Exercises everything that is fixed, then draws from all series in turn until it is interrupted or has sent enough. In one process and
 * without a test runner; memory does not grow with the number of cases.
 */
export async function runSoak(
  context: RunContext,
  rules: SuiteRules,
  options: SoakOptions,
): Promise<ConformanceReport> {
  const harness = openHarness(context);
  const { work, dir } = await prepareReportsDir(context.reportsDir);
  const startedAt = Date.now();
  try {
    const fixed = await exerciseFixed(harness, options.interrupt);
    const drawn = await drawInTurns(harness, requestsOf(fixed), options, context.target.kind);
    const tenant = summariseTenant(await options.finish());
    const events = [...fixed, ...drawn];
    // Being stopped is how a soak ends.
    await writeFacts(events, { dir, target: context.target.kind, isComplete: true });
    return foldSuite({ context, harness, events, startedAt, rules, tenant });
  } finally {
    await harness.close();
    await rm(work, { recursive: true, force: true });
  }
}

async function drawInTurns(
  harness: Harness,
  spent: number,
  { interrupt, maxRequests, onProgress }: SoakOptions,
  kind: RunContext['target']['kind'],
): Promise<readonly RunEvent[]> {
  const sums = new Map<string, SeriesEvent>();
  const gauges = new Map<string, ConstraintEvent>();
  const facts = new Map<string, FactsEvent>();
  let requests = spent;
  let told = Date.now();
  const turn = TURN[kind];
  const limit = (maxRequests ?? Infinity) * (kind === 'tenant' ? SHARE_OF_BUDGET : 1);
  const isOver = (): boolean => interrupt.aborted || requests >= limit;
  for (let from = 0; !isOver() && harness.series.length > 0; from += turn)
    for (const planned of harness.series) {
      if (isOver()) break;
      const events = await harness.draw(planned, { from, to: from + turn }, interrupt);
      for (const event of events)
        if (event.kind === 'series-judged') sums.set(event.series, addSeries(sums.get(event.series), event));
        else if (event.kind === 'constraints-exercised')
          gauges.set(event.operationId, addConstraints(gauges.get(event.operationId), event));
        else if (event.kind === 'facts-observed')
          facts.set(event.operationId, addFactsEvent(facts.get(event.operationId), event));
      requests += requestsOf(events);
      if (Date.now() - told < PROGRESS_MS) continue;
      told = Date.now();
      onProgress(`${requests} requests, ${harness.series.length} series, case ${from + turn} of each`);
    }
  return [...sums.values(), ...gauges.values(), ...facts.values()];
}

function requestsOf(events: readonly RunEvent[]): number {
  return events.reduce((sum, event) => sum + ('requests' in event ? event.requests : 0), 0);
}
