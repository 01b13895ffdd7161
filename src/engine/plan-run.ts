import type { Check, JudgedOperation } from '../checks/index.ts';
import type { Case, CaseId, CheckId, NotApplicable, PlannedOperation, RunPlan, Target } from '../core/index.ts';
import { PROBES } from '../generate/index.ts';

/** A case on its way to be sent, with the operation it belongs to. */
export interface PlannedExercise {
  readonly testCase: Case;
  readonly operation: JudgedOperation;
}

/** The plan of a run, and the cases behind its entries. */
export interface PlannedRun {
  readonly plan: RunPlan;
  readonly exercises: ReadonlyMap<CaseId, PlannedExercise>;
}

/**
 * Everything that a run exercises: for each operation the cases of all probes that `target` can take part in, each with the checks
 * that will judge it. Depends on nothing but its arguments, so every process of a run makes the same plan.
 */
export function planRun(operations: readonly JudgedOperation[], checks: readonly Check[], target: Target): PlannedRun {
  const exercises = new Map<CaseId, PlannedExercise>();
  const planned = operations.map((operation): PlannedOperation => {
    const { contract, layers } = operation;
    const { id: operationId, method, path } = layers.corrected.operation;
    const all = PROBES.flatMap((probe) => probe.cases(operation)).map((testCase) => ({
      testCase,
      applying: checks.filter((check) => check.applies(testCase, operation)).map(({ id }) => id),
      obstacle: obstacleTo(testCase, contract.api, target),
    }));
    const possible = all.filter(({ applying, obstacle }) => obstacle === undefined && applying.length > 0);
    for (const { testCase } of possible) exercises.set(testCase.id, { testCase, operation });
    return {
      operationId,
      method,
      path,
      api: contract.api,
      cases: possible.map(({ testCase, applying }) => ({ id: testCase.id, title: testCase.title, checks: applying })),
      notApplicable: notApplicable(all, new Set(possible.flatMap(({ applying }) => applying))),
    };
  });
  return { plan: { operations: planned, checks: checks.map(({ id, level }) => ({ id, level })) }, exercises };
}

/** Why `target` cannot take part in a case; undefined where it can. */
function obstacleTo({ intent, request }: Case, api: string, target: Target): string | undefined {
  if (intent.kind === 'force-status' && !target.statusOnDemand) return 'the target gives no status on demand';
  if (target.baseUrl(api) === undefined) return `no base URL is set for ${api}`;
  if (target.holds(api, request.credential)) return undefined;
  return `the target has no ${request.credential} credentials for ${api}`;
}

interface Considered {
  readonly applying: readonly CheckId[];
  readonly obstacle: string | undefined;
}

/** The checks that only impossible cases call for, with what stood in the way. */
function notApplicable(all: readonly Considered[], planned: ReadonlySet<CheckId>): readonly NotApplicable[] {
  const reasons = new Map<CheckId, string>();
  for (const { applying, obstacle } of all)
    for (const check of applying) if (obstacle !== undefined && !planned.has(check)) reasons.set(check, obstacle);
  return [...reasons].map(([check, reason]) => ({ check, reason }));
}
