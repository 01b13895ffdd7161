import type { CheckResult, Finding, RunEvent } from '../core/index.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import type { PlannedStory } from './plan-run.ts';
import { pool } from './pool.ts';
import { tellStory, type BrokenOff, type Told } from './tell-story.ts';

const ROUNDS = 3;

/** Stories that were told, and what the reporter has to know of them. */
export interface ToldBatch {
  readonly outcomes: readonly (Told | BrokenOff)[];
  readonly events: readonly RunEvent[];
}

/** Tells stories, several at a time; those in which a violation shows are told three times more, each time on fresh objects. */
export async function tellAll(
  planned: readonly PlannedStory[],
  dependencies: ExerciseDependencies,
): Promise<ToldBatch> {
  const told = await pool(planned, dependencies.concurrency, (item) => tellStory(item, dependencies));
  const outcomes: (Told | BrokenOff)[] = [];
  for (const outcome of told) outcomes.push(await settleStory(outcome, dependencies));
  return { outcomes, events: outcomes.map((outcome) => eventOf(outcome, dependencies)) };
}

/** `outcome` with each violation labelled with how often it came again. */
export async function settleStory(
  outcome: Told | BrokenOff,
  dependencies: ExerciseDependencies,
): Promise<Told | BrokenOff> {
  if (outcome.kind === 'unanswered' || violations(outcome.results).length === 0) return outcome;
  const seen = new Map<string, number>();
  let { requests } = outcome;
  for (let round = 0; round < ROUNDS; round += 1) {
    const again = await tellStory(outcome.planned, dependencies);
    requests += again.requests;
    const ids = again.kind === 'told' ? new Set(violations(again.results).map(({ id }) => id)) : [];
    for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  const label = (finding: Finding): Finding =>
    finding.severity === 'violation' ? { ...finding, reproduced: `${seen.get(finding.id) ?? 0}/${ROUNDS}` } : finding;
  const results = outcome.results.map((result) =>
    result.kind === 'judged' ? { ...result, findings: result.findings.map(label) } : result,
  );
  return { ...outcome, results, requests };
}

function violations(results: readonly CheckResult[]): readonly Finding[] {
  return results
    .flatMap((result) => (result.kind === 'judged' ? result.findings : []))
    .filter(({ severity }) => severity === 'violation');
}

function eventOf(outcome: Told | BrokenOff, { recorder }: ExerciseDependencies): RunEvent {
  const { planned, requests } = outcome;
  const { operationId, id: caseId } = planned.story;
  if (outcome.kind === 'unanswered')
    return { kind: 'case-error', operationId, caseId, requests, message: recorder.mask(outcome.error.message) };
  // That of the operation itself: looking at the object is another operation.
  const status = outcome.told.findLast(({ step }) => step.action !== 'read')?.exchange.response.status ?? 0;
  return { kind: 'case-judged', operationId, caseId, status, requests, results: outcome.results };
}
