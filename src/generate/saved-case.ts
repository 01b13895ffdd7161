import {
  caseId,
  decodeCaseRequest,
  decodeMutation,
  decodeOperationId,
  nullable,
  objectOf,
  text,
  type AppliedMutation,
  type Case,
  type CaseRequest,
  type OperationId,
} from '../core/index.ts';
import { intentOf } from './probe/mutated-case.ts';
import type { Subject } from './subject.ts';
import { labelRequest } from './wire/label-request.ts';

/** A case as it is written down for later runs: the request itself, and not how it was made. */
export interface SavedCase {
  readonly operationId: OperationId;
  /** What the finding said. */
  readonly message: string;
  readonly mutation: AppliedMutation | null;
  readonly request: CaseRequest;
  readonly twin: CaseRequest | null;
}

/** Takes a saved case for what it is. Throws a TypeError that names what is wrong. */
export const decodeSavedCase = objectOf<SavedCase>((take) => ({
  operationId: take('operationId', decodeOperationId),
  message: take('message', text),
  mutation: take('mutation', nullable(decodeMutation)),
  request: take('request', decodeCaseRequest),
  twin: take('twin', nullable(decodeCaseRequest)),
}));

/** What to write down of a case; undefined for one that every run has anyway, because it is about something else than its data. */
export function saveCase({ operationId, intent, request, twin }: Case, message: string): SavedCase | undefined {
  if (intent.kind === 'accept') return { operationId, message, mutation: null, request, twin };
  return 'mutation' in intent ? { operationId, message, mutation: intent.mutation, request, twin } : undefined;
}

/** The case that was saved, by what its request is on the wire today; undefined where the contract no longer says anything about it. */
export function restoreCase(
  subject: Subject,
  { mutation, request, twin, message }: SavedCase,
  variant: string,
): Case | undefined {
  const label = labelRequest(subject, request);
  const accepts = label.kind === 'valid' ? ({ kind: 'accept' } as const) : undefined;
  const intent = mutation === null ? accepts : intentOf(label, mutation);
  if (intent === undefined) return undefined;
  const { id: operationId } = subject.layers.corrected.operation;
  return {
    id: caseId(`${operationId}/${PROBE}/${variant}`),
    operationId,
    probe: PROBE,
    kind: mutation === null ? 'positive' : 'negative',
    title: `saved counterexample: ${message}`,
    intent,
    request,
    focus: null,
    twin,
  };
}

/** The name under which saved cases stand in a plan. */
const PROBE = 'regressions';
