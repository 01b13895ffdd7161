import { operationId } from '../../core/index.ts';
import type { LaterEntry, SentEntry } from '../ledger/entry.ts';

type Later<Kind extends LaterEntry['kind']> = Extract<LaterEntry, { readonly kind: Kind }>;

/** For unit tests: a request that makes a session, unless `changes` say otherwise. */
export function sentEntry(changes: Partial<SentEntry> = {}): SentEntry {
  return {
    kind: 'sent',
    run: 'run-1',
    seq: 1,
    at: '2020-01-15T00:00:00.000Z',
    purpose: 'write',
    operation: operationId('submitWorkflowSession'),
    tenant: 'https://acme.example',
    method: 'POST',
    path: '/api/workflow_sessions',
    makes: 'session',
    mark: 'sc00000001_1',
    workflow: 'flow',
    ...changes,
  };
}

/** For unit tests: what came of the request `seq`. */
export function answeredEntry(seq: number, id: string | null, status = 200): Later<'answered'> {
  return { kind: 'answered', run: 'run-1', seq, status, id };
}

/** For unit tests: an answer that was lost. */
export function lostEntry(seq: number, found: 'yes' | 'no' | 'unknown', id: string | null = null): Later<'lost'> {
  return { kind: 'lost', run: 'run-1', seq, why: 'reset', found, id };
}
