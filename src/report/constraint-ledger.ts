import type { CaseId, ConstraintEvent, PlannedOperation, RunEvent, RunPlan } from '../core/index.ts';

/** A constraint of requests, and the cases that exercised it. */
interface RequestRow {
  readonly constraint: string;
  /** The first case of the plan that did, or why none can; null where none did. */
  readonly allowed: string | null;
  readonly forbidden: string | null;
}

/** A constraint of answers, and what it was judged on. */
interface ResponseRow {
  readonly constraint: string;
  readonly judged: number;
  /** Distinct values, counted up to a bound. */
  readonly distinctValues: number;
}

/** The constraint ledger of one operation: every assertion of its contract, and what is known to have been exercised. */
export interface OperationLedger {
  readonly operationId: string;
  readonly requests: readonly RequestRow[];
  readonly responses: readonly ResponseRow[];
}

/** The constraint ledger of a run, from its plan and the events of all workers, in whatever order they came. */
export function constraintLedger({ operations }: RunPlan, events: readonly RunEvent[]): readonly OperationLedger[] {
  return operations.map((operation) => {
    const own = events.filter(
      (event): event is ConstraintEvent =>
        event.kind === 'constraints-exercised' && event.operationId === operation.operationId,
    );
    const order = orderOf(operation);
    return {
      operationId: operation.operationId,
      requests: operation.requestConstraints.map(({ id, unreachable }, index) => ({
        constraint: id,
        allowed:
          firstCase(
            own.map(({ allowed }) => allowed),
            index,
            order,
          ) ?? unreachable.allowed,
        forbidden:
          firstCase(
            own.map(({ forbidden }) => forbidden),
            index,
            order,
          ) ?? unreachable.forbidden,
      })),
      responses: operation.responseConstraints.map(({ id }, index) => {
        const judged = own.flatMap(({ responses }) => responses.filter(({ constraint }) => constraint === index));
        return {
          constraint: id,
          judged: judged.reduce((sum, item) => sum + item.judged, 0),
          distinctValues: new Set(judged.flatMap(({ distinct }) => distinct)).size,
        };
      }),
    };
  });
}

type Order = (caseId: CaseId) => number;

function orderOf({ cases }: PlannedOperation): Order {
  const places = new Map(cases.map(({ id }, index) => [id, index] as const));
  // Cases of a series are not listed one by one: they come after all others.
  return (caseId) => places.get(caseId) ?? cases.length;
}

function firstCase(lists: readonly ConstraintEvent['allowed'][], index: number, order: Order): CaseId | undefined {
  const cases = lists.flatMap((list) => list.filter(({ constraint }) => constraint === index));
  return cases.map(({ caseId }) => caseId).toSorted((left, right) => order(left) - order(right))[0];
}
