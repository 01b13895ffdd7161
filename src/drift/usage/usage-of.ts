import type { Contract } from '../../contract/index.ts';
import { parentPointer, type OperationId, type PlannedOperation, type RunPlan } from '../../core/index.ts';
import { requestPlaces, responsePlaces } from './places-of.ts';
import type { OperationUsage, Usage, UsersByName } from './usage.ts';

/** What a run saw of the constraints of an operation, a row each, in the order of the plan. */
interface LedgerRows {
  readonly operationId: string;
  /** `allowed`: the first accepted case that exercised it, or why there is none. */
  readonly requests: readonly { readonly allowed: string | null }[];
  /** `judged`: how many values of answers it was held against. */
  readonly responses: readonly { readonly judged: number }[];
}

/** What is known of a run once it is over. */
export interface RunSeen {
  readonly contracts: readonly Contract[];
  readonly plan: RunPlan;
  readonly ledger: readonly LedgerRows[];
  readonly answered: readonly { readonly operationId: string; readonly statuses: Readonly<Record<string, number>> }[];
}

/**
 * What a run used of its contracts, from its constraint ledger: a place of a request is sent where an accepted case exercised an assertion about it,
 * a place of an answer is read where `body-schema` judged a value there. Operations that never succeeded are left out: what refusals do not
 * show is not known to be unused.
 */
export function usageOf({ contracts, plan, ledger, answered }: RunSeen): Usage {
  const operations = plan.operations.flatMap((planned) => {
    const contract = contracts.find(({ api }) => api === planned.api);
    const rows = ledger.find(({ operationId }) => operationId === planned.operationId);
    const statuses = answered.find(({ operationId }) => operationId === planned.operationId)?.statuses ?? {};
    if (contract === undefined || rows === undefined || !hasSuccess(statuses)) return [];
    return [[`${planned.method} ${planned.path}`, operationUsage(contract, planned, rows, statuses)] as const];
  });
  return { schemaVersion: 1, operations: Object.fromEntries(operations) };
}

function hasSuccess(statuses: Readonly<Record<string, number>>): boolean {
  return Object.keys(statuses).some((status) => status.startsWith('2'));
}

function operationUsage(
  contract: Contract,
  planned: PlannedOperation,
  rows: LedgerRows,
  statuses: Readonly<Record<string, number>>,
): OperationUsage {
  const { operationId, requestConstraints, responseConstraints } = planned;
  const document = contract.documents.corrected;
  const operation = operationOf(contract, operationId);
  const sent = requestPlaces(document, operation);
  const sends = requestConstraints.flatMap(({ pointer, unreachable }, index) => {
    const allowed = rows.requests[index]?.allowed ?? null;
    if (allowed === null || allowed === unreachable.allowed) return [];
    return (sent.get(parentPointer(pointer)) ?? []).map((place) => [place, allowed] as const);
  });
  const reads = responseConstraints.flatMap(({ pointer, status }, index) => {
    const judged = rows.responses[index]?.judged ?? 0;
    const places = judged === 0 ? [] : (responsePlaces(document, operation, status).get(parentPointer(pointer)) ?? []);
    return places.map((place) => [place, `body-schema of ${operationId}`] as const);
  });
  const seen = Object.entries(statuses).map(
    ([status, count]) => [status, `${operationId}: ${count} ${count === 1 ? 'answer' : 'answers'}`] as const,
  );
  return { sends: byName(sends), reads: byName(reads), statuses: byName(seen) };
}

function operationOf({ operations }: Contract, id: OperationId): Contract['operations'][number]['layers']['corrected'] {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new TypeError(`the contract of the plan has no operation ${id}`);
  return found.layers.corrected;
}

function byName(pairs: readonly (readonly [name: string, user: string])[]): UsersByName {
  const users = new Map<string, Set<string>>();
  for (const [name, user] of pairs) users.set(name, (users.get(name) ?? new Set<string>()).add(user));
  return Object.fromEntries([...users].map(([name, set]) => [name, [...set]]));
}
