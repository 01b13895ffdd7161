import type { CheckResult, Finding } from '../core/index.ts';
import { confirm } from './confirm.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import type { Exercised, Unanswered } from './exercise.ts';

interface Settled {
  readonly result: CheckResult;
  readonly requests: number;
}

/** `outcome` with its violations repeated: labelled with how often they came again, and taken back where they prove nothing. */
export async function settleFindings(
  outcome: Exercised | Unanswered,
  dependencies: ExerciseDependencies,
): Promise<Exercised | Unanswered> {
  if (outcome.kind === 'unanswered' || !outcome.results.some(hasViolation)) return outcome;
  const settled: Settled[] = [];
  for (const result of outcome.results) settled.push(await settleResult(result, outcome, dependencies));
  const spent = settled.reduce((sum, { requests }) => sum + requests, 0);
  return { ...outcome, results: settled.map(({ result }) => result), requests: outcome.requests + spent };
}

function hasViolation(result: CheckResult): boolean {
  return result.kind === 'judged' && result.findings.some(({ severity }) => severity === 'violation');
}

async function settleResult(
  result: CheckResult,
  { planned }: Exercised,
  dependencies: ExerciseDependencies,
): Promise<Settled> {
  if (result.kind !== 'judged' || !hasViolation(result)) return { result, requests: 0 };
  const findings: Finding[] = [];
  let requests = 0;
  for (const finding of result.findings) {
    if (finding.severity !== 'violation') {
      findings.push(finding);
      continue;
    }
    // What another case of the same cause has spent is counted there.
    const isFirst = !dependencies.confirmations.has(finding.id);
    const confirmation = await confirm(planned, finding, dependencies);
    if (isFirst) requests += confirmation.requests;
    if (confirmation.kind === 'skipped') findings.push(finding);
    else {
      if (confirmation.kind === 'void')
        return { result: { check: result.check, kind: 'not-verified', reason: confirmation.reason }, requests };
      findings.push({ ...finding, reproduced: `${confirmation.times}/${confirmation.rounds}` });
    }
  }
  return { result: { ...result, findings }, requests };
}
