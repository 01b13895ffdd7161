import { systemClock, type HttpResponse, type OperationId, type Transport } from '../core/index.ts';
import { createTenantFacts, type TenantFacts } from '../tenant-facts/index.ts';
import { bareId, idsOf, secretsOf, tenantApis, tenantPolicy } from '../targets/index.ts';
import {
  breakCircuit,
  createBudget,
  createRedactor,
  createUndiciTransport,
  guardTransport,
  paceTransport,
  usableTransport,
  waitFor,
  type Redactor,
} from '../transport/index.ts';
import { emptyAccount, type Account } from './account.ts';
import { REQUESTS_TO_ASK } from './ask-attribute.ts';
import { clientPaces } from './client-paces.ts';
import { countingWire } from './counting-wire.ts';
import { gateTransport, type Gate } from './gate-transport.ts';
import { createBook, type Book } from './ledger/book.ts';
import { ledgerTransport } from './ledger/ledger-transport.ts';
import { lookUp } from './ledger/look-up.ts';
import { madeId } from './ledger/makes.ts';
import { onceTransport } from './once-transport.ts';
import { retryTransport } from './retry-transport.ts';
import { shieldTransport } from './shield-transport.ts';
import { signTransport } from './sign-transport.ts';
import { stopTransport, type OnStop } from './stop-transport.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** Lists of a tenant may be long; answers to cases are not, and the harness holds them to less. */
const MAX_RESPONSE_BYTES = 2_000_000;
/** A tenant that says nothing for so long is not waited for any more. */
const GONE_AFTER_MS = 30_000;
/** Comes back, for whoever repeats what was asked, and yet says nothing (RFC 9110 §15.6.4). */
const NOT_AVAILABLE = 503;
/** To close a session takes a PATCH and a look, and the same again where the first way does not work. */
const REQUESTS_TO_CLOSE = 4;

/** The only way to a tenant, in the process of the command. Requests name credentials; answers hold no secret. */
export interface TenantWire {
  /** For the cases of a run. */
  readonly transport: Transport;
  /** For what tidies up: from the part of the budget that is kept for it. */
  readonly tidying: Transport;
  /** From now on only what tidies up is sent. */
  readonly endRun: () => void;
  /** Nothing is sent and nothing waits any more. */
  readonly close: () => Promise<void>;
  /** How long the tenant wants to be left alone. */
  readonly waitMs: () => number;
  readonly book: Book;
  readonly account: Account;
  readonly redactor: Redactor;
  readonly facts: TenantFacts;
}

/** What becomes known on the way. */
export interface WireEvents {
  /** An operation accepted what it must refuse, or may have, and is stopped; `id` is that of what it made, where the answer tells. */
  readonly onStop: (operation: OperationId, id: string | null, isSure: boolean) => void;
  /** The tenant wants to be left alone for so long. */
  readonly onWait: (ms: number) => void;
}

/** Opens the wire to the tenant of `settings` for the run `run`, whose ledger is at `ledgerPath`. Throws a ConfigError where that is not to be had. */
export function openTenantWire(
  settings: TenantSettings,
  { run, ledgerPath }: { readonly run: string; readonly ledgerPath: string },
  events: WireEvents,
): TenantWire {
  const { budgets, safety, objects } = settings;
  const account = emptyAccount();
  const redactor = createRedactor(secretsOf(settings));
  const facts = createTenantFacts({ attributeUids: objects.attributeUids });
  const { book, made } = openBook(ledgerPath, settings);
  const policy = tenantPolicy(settings, createBudget(budgets.maxRequests), made);
  const ended = new AbortController();
  const { undici, wire, limits } = openWire(settings, account);
  const paceOf = clientPaces(settings, ended.signal);
  const wait = (ms: number): Promise<void> => waitFor(ms, ended.signal);
  const retried = (inner: Transport): Transport =>
    retryTransport(inner, { paceOf, account, wait, onWait: events.onWait });
  // For tokens and looks, which change nothing.
  const harmless = retried(guardTransport(paceTransport(wire, paceOf), policy));
  const apis = tenantApis(settings, {
    transport: harmless,
    clock: systemClock,
    onToken: (token) => {
      account.tokens += 1;
      redactor.learn(token);
    },
  });
  // Not tried over and over: somebody waits for it, and at the end of the run it is looked for again.
  const looking = signTransport(guardTransport(paceTransport(wire, paceOf), policy), apis);
  const { written, carriedOut } = keepLedger(wire, { run, book, settings, looking });
  // Written when its turn has come, so that what waits and is never sent is not in the ledger.
  const open = (inner: Transport, kept: () => number): Transport =>
    signTransport(retried(guardTransport(onceTransport(paceTransport(inner, paceOf)), { ...policy, kept })), apis);
  const gate: Gate = { open: true };
  const ofRun = open(gateTransport(written, gate), () =>
    requestsAtEnd(book.openSessions().length, objects.attributeUids.length > 0),
  );
  const onStop: OnStop = (operation, exchange) => {
    book.append({ kind: 'stopped', run, operation });
    events.onStop(operation, exchange && madeId(exchange), exchange !== null || carriedOut.has(operation));
  };
  const stopping = stopTransport(ofRun, safety, onStop, (operation) => carriedOut.has(operation));
  return {
    transport: shieldTransport(usableTransport(stopping, limits), redactor, facts),
    tidying: shieldTransport(
      open(written, () => 0),
      redactor,
      facts,
    ),
    endRun: () => void (gate.open = false),
    close: () => {
      ended.abort();
      return undici.close().finally(book.close);
    },
    waitMs: () => Math.max(...apis.map(({ baseUrl }) => paceOf(`${baseUrl}/`).waitMs())),
    book,
    account,
    redactor,
    facts,
  };
}

/** What is kept of the budget for so many sessions that are open at the end. */
function requestsAtEnd(sessions: number, asks: boolean): number {
  return sessions * REQUESTS_TO_CLOSE + (asks && sessions > 0 ? REQUESTS_TO_ASK : 0);
}

function isAway({ status }: HttpResponse): boolean {
  return status === NOT_AVAILABLE;
}

/** The wire itself: all that leaves goes on the account, and once nobody answers for a while, nothing leaves. */
function openWire({ budgets }: TenantSettings, account: Account) {
  const limits = { timeoutMs: budgets.requestTimeoutMs, maxResponseBytes: MAX_RESPONSE_BYTES };
  const undici = createUndiciTransport({ ...limits, keepsUnusable: true });
  return { undici, limits, wire: breakCircuit(countingWire(undici, account), GONE_AFTER_MS, isAway) };
}

/** `wire` behind the ledger, with the operations of which something was carried out though nobody said so. */
function keepLedger(
  wire: Transport,
  {
    run,
    book,
    settings,
    looking,
  }: { readonly run: string; readonly book: Book; readonly settings: TenantSettings; readonly looking: Transport },
): { readonly written: Transport; readonly carriedOut: ReadonlySet<OperationId> } {
  const carriedOut = new Set<OperationId>();
  const own = new Set(idsOf(settings.objects).map(bareId));
  const written = ledgerTransport(wire, {
    run,
    append: book.append,
    lookUp: (sent) => lookUp(sent, settings, looking),
    onFound: ({ operation }) => void (operation !== null && carriedOut.add(operation)),
    isSetAside: (id) => own.has(bareId(id)),
  });
  return { written, carriedOut };
}

/** The book at `path`, with the ids of what it knows to be made: by this run, or left open by others, as soon as it does. */
function openBook(
  path: string,
  { nerm, isc }: TenantSettings,
): { readonly book: Book; readonly made: ReadonlySet<string> } {
  const urls = [nerm?.baseUrl, isc?.baseUrl].filter((url) => url !== undefined);
  const book = createBook(path, new Set(urls.map((url) => new URL(url).origin)));
  const made = new Set(book.openSessions().map(bareId));
  const append: Book['append'] = (entry) => {
    book.append(entry);
    if ((entry.kind === 'answered' || entry.kind === 'lost') && entry.id !== null) made.add(bareId(entry.id));
  };
  return { book: { ...book, append }, made };
}
