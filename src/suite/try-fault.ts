import { systemClock, type CheckId, type Finding, type RunEvent } from '../core/index.ts';
import { openHarness, startFaultyMock, type Fault } from '../harness/index.ts';
import type { RunContext } from '../targets/index.ts';
import { exerciseFixed } from './run-in-process.ts';

/** What became of one fault. */
export interface FaultResult {
  readonly id: string;
  readonly class: Fault['class'];
  readonly expected: CheckId;
  /** The checks that noticed, in the order in which they did; none for a survivor. */
  readonly caughtBy: readonly CheckId[];
  /** Requests until the first of them did; null for a survivor. */
  readonly requests: number | null;
  readonly ms: number;
}

/** Everything of a run but what depends on the server. */
export type KillRateContext = Omit<
  RunContext,
  'target' | 'operations' | 'checks' | 'evidence' | 'pseudonymKey' | 'faults'
>;

const MOCK = { port: 0, layer: 'corrected', latencyMs: 0, rateLimit: null, seed: 1, clock: systemClock } as const;

/** What is held against the server without any fault: there should be nothing. */
export async function findingsOfCleanMock(context: KillRateContext): Promise<readonly Finding[]> {
  return (await eventsOf([], context, null)).flatMap(noticedIn);
}

/** Runs the plan of the fault's operation against a server with that fault alone: the same plan and checks as any run. */
export async function tryFault(fault: Fault, context: KillRateContext): Promise<FaultResult> {
  const { id, class: faultClass, expected, operation } = fault;
  const started = performance.now();
  const events = await eventsOf([fault], context, [operation]);
  return {
    id,
    class: faultClass,
    expected,
    caughtBy: [...new Set(events.flatMap(noticedIn).map(({ check }) => check))],
    requests: requestsUntilNoticed(events),
    ms: Math.round(performance.now() - started),
  };
}

async function eventsOf(
  faults: readonly Fault[],
  context: KillRateContext,
  operations: RunContext['operations'],
): Promise<readonly RunEvent[]> {
  const mock = await startFaultyMock(MOCK, faults);
  try {
    const harness = openHarness({
      ...context,
      target: { kind: 'mock', address: mock.address },
      operations,
      checks: null,
      evidence: 'masked',
      pseudonymKey: '',
      faults: [],
    });
    try {
      const events = [...(await exerciseFixed(harness))];
      for (const series of harness.series) events.push(...(await harness.draw(series)));
      return events;
    } finally {
      await harness.close();
    }
  } finally {
    await mock.close();
  }
}

/** What an event holds against the server: all findings but defects of the document. */
function noticedIn(event: RunEvent): readonly Finding[] {
  const results = 'results' in event ? event.results : [];
  return results
    .flatMap((result) => ('findings' in result ? result.findings : []))
    .filter(({ severity }) => severity !== 'spec-defect');
}

function requestsUntilNoticed(events: readonly RunEvent[]): number | null {
  let requests = 0;
  for (const event of events) {
    requests += 'requests' in event ? event.requests : 0;
    if (noticedIn(event).length > 0) return requests;
  }
  return null;
}
