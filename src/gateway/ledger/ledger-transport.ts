import { HarnessError, NotSentError, type HttpRequest, type OperationId, type Transport } from '../../core/index.ts';
import type { LedgerEntry, SentEntry } from './entry.ts';
import { madeId, makesOf, textOf, workflowOf } from './makes.ts';
import { markIn } from './mark.ts';

/** What a transport that keeps a ledger needs. */
export interface LedgerOptions {
  readonly run: string;
  readonly append: (entry: LedgerEntry) => void;
  /** Whether what a request made is there, where its answer was lost. */
  readonly lookUp: (
    sent: SentEntry,
  ) => Promise<{ readonly found: 'yes' | 'no' | 'unknown'; readonly id: string | null }>;
  /** Told of a request that was carried out although nobody said so. */
  readonly onFound: (sent: SentEntry) => void;
  /** Whether an id is that of an object which was there before. */
  readonly isSetAside: (id: string) => boolean;
}

/**
 * Writes down every request that may change something before it is sent, and what became of it afterwards. Where its answer is lost, the object is
 * looked up first, and only then is anybody told.
 */
export function ledgerTransport(
  inner: Transport,
  { run, append, lookUp, onFound, isSetAside }: LedgerOptions,
): Transport {
  let requests = 0;

  async function lose(sent: SentEntry, why: string): Promise<void> {
    const { found, id } = sent.makes === null ? { found: 'unknown' as const, id: null } : await lookUp(sent);
    append({ kind: 'lost', run, seq: sent.seq, why, found, id });
    if (found === 'yes') onFound(sent);
  }

  return {
    async send(request) {
      const { purpose } = request;
      if (purpose !== 'write' && purpose !== 'must-be-refused') return inner.send(request);
      requests += 1;
      const sent = entryOf(request, purpose, { run, seq: requests });
      append(sent);
      try {
        const exchange = await inner.send(request);
        const { status } = exchange.response;
        const told = status < 300 ? madeId(exchange) : null;
        const id = told !== null && isSetAside(told) ? null : told;
        if (status >= 500) await lose(sent, `status ${status}`);
        else append({ kind: 'answered', run, seq: sent.seq, status, id });
        return exchange;
      } catch (error) {
        if (!(error instanceof HarnessError)) throw error;
        if (error instanceof NotSentError) append({ kind: 'absent', run, seq: sent.seq });
        else await lose(sent, error.message);
        throw error;
      }
    },
    close: () => inner.close(),
  };
}

function entryOf(
  request: HttpRequest,
  purpose: SentEntry['purpose'],
  { run, seq }: Pick<SentEntry, 'run' | 'seq'>,
): SentEntry {
  const { method, url } = request;
  const { origin, pathname } = new URL(url);
  const operation: OperationId | null = request.operation ?? null;
  return {
    kind: 'sent',
    run,
    seq,
    at: new Date().toISOString(),
    purpose,
    operation,
    tenant: origin,
    method,
    path: pathname,
    makes: makesOf(request),
    mark: markIn(textOf(request)),
    workflow: workflowOf(request),
  };
}
