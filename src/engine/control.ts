import { caseId, type Case, type CaseRequest } from '../core/index.ts';
import type { JudgedOperation } from '../checks/index.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import { exercise } from './exercise.ts';
import type { PlannedCaseExercise } from './plan-run.ts';

/** What came of sending the valid twin of a request that must be refused. */
export interface Control {
  /** Why a refusal beside it proves nothing; undefined where the twin was accepted. */
  readonly problem: string | undefined;
  readonly requests: number;
}

/** Sends `twin` and says whether it is accepted: only then is a refusal of what differs from it in one thing about that thing. */
export async function sendControl(
  twin: CaseRequest,
  operation: JudgedOperation,
  dependencies: ExerciseDependencies,
): Promise<Control> {
  const outcome = await exercise(controlOf(twin, operation), { ...dependencies, checks: [] });
  if (outcome.kind === 'unanswered')
    return { problem: `its valid twin got no answer: ${outcome.error.message}`, requests: outcome.requests };
  const { status } = outcome.exchange.response;
  const accepted = status >= 200 && status < 300;
  return { problem: accepted ? undefined : `its valid twin was answered with ${status}`, requests: outcome.requests };
}

function controlOf(twin: CaseRequest, operation: JudgedOperation): PlannedCaseExercise {
  const { id } = operation.layers.corrected.operation;
  const testCase: Case = {
    id: caseId(`${id}/control`),
    operationId: id,
    probe: 'control',
    kind: 'positive',
    title: 'accepts the valid twin',
    intent: { kind: 'accept' },
    request: twin,
    focus: null,
    twin: null,
  };
  return { kind: 'case', testCase, operation };
}
