import type { JudgedOperation } from '../../checks/index.ts';
import {
  readJsonText,
  type CaseId,
  type ConstraintEvent,
  type ExercisedConstraint,
  type RequestConstraint,
} from '../../core/index.ts';
import type { Exercised } from '../exercise.ts';
import { createAllowedSide } from './allowed-side.ts';
import { createForbiddenSide } from './forbidden-side.ts';
import { ResponseObserver } from './response-observer.ts';

/** Writes down which constraints of an operation were exercised from which side, by which case, and what its answers were judged by. */
export interface ConstraintGauge {
  /** Takes an exercised case into account. */
  observe(exercised: Exercised): void;
  /** What was seen so far, as an event. */
  event(): ConstraintEvent;
}

/** Makes the gauge of `operation`; `constraints` are those of the plan, in its order. */
export function createConstraintGauge(
  operation: JudgedOperation,
  constraints: readonly RequestConstraint[],
): ConstraintGauge {
  const allowedSide = createAllowedSide(operation, constraints);
  const forbiddenSide = createForbiddenSide(constraints);
  const observer = new ResponseObserver(operation);
  const allowed = new Map<number, CaseId>();
  const forbidden = new Map<number, CaseId>();
  return {
    observe({ planned: { testCase }, exchange: { response }, results }) {
      const { status } = response;
      const accepted = status >= 200 && status < 300;
      // What is exercised already cannot become more so.
      if (accepted && testCase.intent.kind === 'accept' && allowed.size < constraints.length)
        note(allowed, allowedSide(testCase.request), testCase.id);
      const proven = results.every((result) => result.kind !== 'not-verified');
      if (status >= 400 && status < 500 && proven && forbidden.size < constraints.length)
        note(forbidden, forbiddenSide(testCase), testCase.id);
      const body = readJsonText(response.body);
      if (body.kind === 'json') observer.observe(status, body.value);
    },
    event: () => ({
      kind: 'constraints-exercised',
      operationId: operation.layers.corrected.operation.id,
      allowed: listOf(allowed),
      forbidden: listOf(forbidden),
      responses: observer.snapshot().map(({ index, judged, distinct }) => ({ constraint: index, judged, distinct })),
    }),
  };
}

function note(exercised: Map<number, CaseId>, constraints: readonly number[], caseId: CaseId): void {
  for (const constraint of constraints) if (!exercised.has(constraint)) exercised.set(constraint, caseId);
}

function listOf(exercised: ReadonlyMap<number, CaseId>): readonly ExercisedConstraint[] {
  return [...exercised]
    .toSorted(([left], [right]) => left - right)
    .map(([constraint, caseId]) => ({ constraint, caseId }));
}
