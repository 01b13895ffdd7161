import {
  decodeOperationId,
  integer,
  nullable,
  objectOf,
  oneOf,
  text,
  type Decode,
  type OperationId,
} from '../../core/index.ts';

/** What nothing can delete on a tenant. */
export const OBJECT_KINDS = ['session', 'action', 'workflow'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** A request that may change something, written before it is sent. */
export interface SentEntry {
  readonly kind: 'sent';
  readonly run: string;
  /** Tells requests of one run apart. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly purpose: 'write' | 'must-be-refused';
  readonly operation: OperationId | null;
  /** The origin that it went to: one ledger may have seen several tenants. */
  readonly tenant: string;
  readonly method: string;
  readonly path: string;
  /** What it makes where it is carried out; null where it changes something, or makes what needs no account. */
  readonly makes: ObjectKind | null;
  /** What the object can be recognised by; null where the request could not carry it. */
  readonly mark: string | null;
  /** The workflow that it would be in, by which it can be looked up; null where the request names none. */
  readonly workflow: string | null;
}

/** What became of it, or of what it made. */
export type LaterEntry =
  | {
      readonly kind: 'answered';
      readonly run: string;
      readonly seq: number;
      readonly status: number;
      readonly id: string | null;
    }
  /** No answer, or 5xx: `found` says whether the object is there, as far as it can be looked up. */
  | {
      readonly kind: 'lost';
      readonly run: string;
      readonly seq: number;
      readonly why: string;
      readonly found: 'yes' | 'no' | 'unknown';
      readonly id: string | null;
    }
  /** It was not sent after all, or was looked for again at the end of a run and was not there. */
  | { readonly kind: 'absent'; readonly run: string; readonly seq: number }
  /** A session of ours was closed; by which member of the request. */
  | { readonly kind: 'closed'; readonly id: string; readonly by: 'status' | 'status_uid' }
  | { readonly kind: 'not-closed'; readonly id: string; readonly why: string }
  | { readonly kind: 'stopped'; readonly run: string; readonly operation: OperationId };

export type LedgerEntry = SentEntry | LaterEntry;

const FOUND = ['yes', 'no', 'unknown'] as const;

const BY_KIND: { readonly [K in LedgerEntry['kind']]: Decode<LedgerEntry> } = {
  sent: objectOf<LedgerEntry>((take) => ({
    kind: 'sent',
    run: take('run', text),
    seq: take('seq', integer),
    at: take('at', text),
    purpose: take('purpose', oneOf(['write', 'must-be-refused'])),
    operation: take('operation', nullable(decodeOperationId)),
    tenant: take('tenant', text),
    method: take('method', text),
    path: take('path', text),
    makes: take('makes', nullable(oneOf(OBJECT_KINDS))),
    mark: take('mark', nullable(text)),
    workflow: take('workflow', nullable(text)),
  })),
  answered: objectOf<LedgerEntry>((take) => ({
    kind: 'answered',
    run: take('run', text),
    seq: take('seq', integer),
    status: take('status', integer),
    id: take('id', nullable(text)),
  })),
  lost: objectOf<LedgerEntry>((take) => ({
    kind: 'lost',
    run: take('run', text),
    seq: take('seq', integer),
    why: take('why', text),
    found: take('found', oneOf(FOUND)),
    id: take('id', nullable(text)),
  })),
  absent: objectOf<LedgerEntry>((take) => ({ kind: 'absent', run: take('run', text), seq: take('seq', integer) })),
  closed: objectOf<LedgerEntry>((take) => ({
    kind: 'closed',
    id: take('id', text),
    by: take('by', oneOf(['status', 'status_uid'])),
  })),
  'not-closed': objectOf<LedgerEntry>((take) => ({ kind: 'not-closed', id: take('id', text), why: take('why', text) })),
  stopped: objectOf<LedgerEntry>((take) => ({
    kind: 'stopped',
    run: take('run', text),
    operation: take('operation', decodeOperationId),
  })),
};

const KINDS = ['sent', 'answered', 'lost', 'absent', 'closed', 'not-closed', 'stopped'] as const;

/** Takes a line of a ledger for what it is. Throws a TypeError that names what is wrong. */
export const decodeLedgerEntry: Decode<LedgerEntry> = (value, at) =>
  BY_KIND[objectOf((take) => take('kind', oneOf(KINDS)))(value, at)](value, at);
