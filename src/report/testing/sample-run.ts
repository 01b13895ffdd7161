import {
  caseId,
  checkId,
  operationId,
  type CaseEvent,
  type CheckResult,
  type Finding,
  type PlannedOperation,
  type RunPlan,
} from '../../core/index.ts';
import type { FoldInput } from '../fold-run.ts';

/** For unit tests: the smallest run that passes, of one operation with one accepted case; `changes` make it what a test needs. */
export function sampleInput(changes: Partial<FoldInput> = {}): FoldInput {
  return {
    tool: { name: 'sailpoint-conformance', version: '0.1.0' },
    run: {
      id: 'run-1',
      startedAt: '2026-11-21T22:00:00.000Z',
      durationMs: 2000,
      seed: 42,
      profile: 'gate',
      target: 'mock',
      layer: 'corrected',
    },
    plan: samplePlan([sampleOperation()]),
    events: [judged('ok', [saw('valid-accepted'), saw('body-schema')])],
    contracts: [],
    specificationFindings: [],
    failOn: 'violation',
    acceptanceCheck: checkId('valid-accepted'),
    tenant: null,
    ...changes,
  };
}

/** For unit tests: a plan with the checks `valid-accepted`, `body-schema` (MUST) and `response-time` (SHOULD). */
export function samplePlan(operations: readonly PlannedOperation[]): RunPlan {
  return {
    operations,
    checks: [
      { id: checkId('valid-accepted'), level: 'MUST' },
      { id: checkId('body-schema'), level: 'MUST' },
      { id: checkId('response-time'), level: 'SHOULD' },
    ],
  };
}

/** For unit tests: an operation whose cases are named, each with the checks that it calls for. */
export function sampleOperation(
  cases: Readonly<Record<string, readonly string[]>> = { ok: ['valid-accepted', 'body-schema'] },
  changes: Partial<PlannedOperation> = {},
): PlannedOperation {
  return {
    operationId: operationId('patchSession'),
    method: 'PATCH',
    path: '/workflow_sessions/{id}',
    api: 'NERM',
    cases: Object.entries(cases).map(([id, checks]) => ({
      id: caseId(id),
      title: `the case ${id}`,
      purpose: 'write',
      requests: 1,
      fresh: 0,
      checks: checks.map(checkId),
    })),
    series: [],
    requestConstraints: [],
    responseConstraints: [],
    limits: [],
    unplanned: [],
    withheld: [],
    unprovable: [],
    ...changes,
  };
}

/** For unit tests: a case that was judged. */
export function judged(
  id: string,
  results: readonly CheckResult[],
  status = 200,
  operation = 'patchSession',
): CaseEvent {
  return {
    kind: 'case-judged',
    operationId: operationId(operation),
    caseId: caseId(id),
    status,
    requests: 2,
    results,
  };
}

/** For unit tests: a case that could not be judged. */
export function broken(id: string, message = 'ECONNRESET'): CaseEvent {
  return { kind: 'case-error', operationId: operationId('patchSession'), caseId: caseId(id), requests: 1, message };
}

/** For unit tests: a check that saw `findings`, or nothing. */
export function saw(check: string, ...findings: readonly Finding[]): CheckResult {
  return { check: checkId(check), kind: 'judged', findings };
}

/** For unit tests: a check that could not decide. */
export function unverified(check: string, reason: string): CheckResult {
  return { check: checkId(check), kind: 'not-verified', reason };
}

/** For unit tests: a violation of `body-schema`; `changes` make it what a test needs. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'f1',
    check: checkId('body-schema'),
    severity: 'violation',
    operationId: operationId('patchSession'),
    layer: 'corrected',
    pointer: null,
    message: '/status must be text; got 7',
    defect: null,
    case: { id: caseId('ok'), kind: 'positive', mutation: null, seed: 42, path: null },
    request: { method: 'PATCH', url: 'http://127.0.0.1/x?run=false', headers: [['Accept', '*/*']], body: '{}' },
    response: { status: 200, headers: [['content-type', 'application/json']], body: '{"status":7}' },
    curl: "curl -X PATCH 'http://127.0.0.1/x?run=false'",
    replay: 'npx sailpoint-conformance replay f1',
    occurrences: 1,
    reproduced: '3/3',
    ...changes,
  };
}
