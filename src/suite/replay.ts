import type { Finding, RunEvent } from '../core/index.ts';
import type { PlannedExercise } from '../engine/index.ts';
import type { Harness } from '../harness/index.ts';

/** What became of a finding when its case was sent again. */
export type Replayed =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'failing'; readonly findings: readonly Finding[] }
  /** No answer, or none that proves anything. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/**
 * Sends the case or story again, with its controls. `check` is the one that objected; without it, whatever any check objects to counts.
 */
export async function replay(harness: Harness, planned: PlannedExercise, check: string | null): Promise<Replayed> {
  const { events } = await harness.exercise([planned]);
  return verdictOf(events, check);
}

function verdictOf(events: readonly RunEvent[], check: string | null): Replayed {
  const error = events.find((event) => event.kind === 'case-error');
  if (error !== undefined) return { kind: 'unreachable', reason: error.message };
  const results = events
    .flatMap((event) => (event.kind === 'case-judged' ? event.results : []))
    .filter((result) => check === null || result.check === check);
  const findings = results
    .flatMap((result) => (result.kind === 'judged' ? result.findings : []))
    .filter(({ severity }) => severity !== 'spec-defect');
  if (findings.length > 0) return { kind: 'failing', findings };
  const open = results.find((result) => result.kind === 'not-verified');
  return open === undefined ? { kind: 'fixed' } : { kind: 'unreachable', reason: open.reason };
}
