import { NotSentError, systemClock, type OperationId, type Secret, type Transport } from '../core/index.ts';
import { bareId, secretsOf, tenantApis, tenantPolicy, type Settings } from '../targets/index.ts';
import {
  createBudget,
  createPace,
  createRedactor,
  createUndiciTransport,
  guardTransport,
  paceTransport,
  shieldExchange,
  type Pace,
  type Redactor,
} from '../transport/index.ts';
import { emptyAccount, type Account } from './account.ts';
import { createBook, type Book } from './ledger/book.ts';
import { ledgerTransport } from './ledger/ledger-transport.ts';
import { lookUp } from './ledger/look-up.ts';
import { madeId } from './ledger/makes.ts';
import { onceTransport } from './once-transport.ts';
import { retryTransport } from './retry-transport.ts';
import { signTransport } from './sign-transport.ts';
import { stopTransport } from './stop-transport.ts';

export type TenantSettings = Extract<Settings, { readonly target: 'tenant' }>;

/** Lists of a tenant may be long; answers to cases are not, and the harness holds them to less. */
const MAX_RESPONSE_BYTES = 2_000_000;
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
  /** How long the tenant wants to be left alone. */
  readonly waitMs: () => number;
  readonly book: Book;
  readonly account: Account;
  readonly redactor: Redactor;
}

/** What becomes known on the way. */
export interface WireEvents {
  /** An operation accepted what it must refuse, and is stopped; `id` is that of what it made, where the answer tells. */
  readonly onStop: (operation: OperationId, id: string | null) => void;
}

/** Opens the wire to the tenant of `settings` for the run `run`, whose ledger is at `ledgerPath`. Throws a ConfigError where that is not to be had. */
export function openTenantWire(
  settings: TenantSettings,
  { run, ledgerPath }: { readonly run: string; readonly ledgerPath: string },
  events: WireEvents,
): TenantWire {
  const { budgets } = settings;
  const account = emptyAccount();
  const book = createBook(ledgerPath);
  const redactor = createRedactor(secretsOf(settings));
  const budget = createBudget(budgets.maxRequests);
  const made = new Set(book.openSessions().map(bareId));
  const policy = tenantPolicy(settings, budget, made);
  const kept = (): number => REQUESTS_TO_CLOSE * book.openSessions().length;
  const paceOf = pacesOf(settings);
  const wire = counting(
    createUndiciTransport({ timeoutMs: budgets.requestTimeoutMs, maxResponseBytes: MAX_RESPONSE_BYTES }),
    account,
  );
  const gate = { open: true };
  const paced = paceTransport(wire, paceOf);
  const onToken = (token: Secret): void => {
    account.tokens += 1;
    redactor.learn(token);
  };
  const retried = (inner: Transport): Transport => retryTransport(inner, { paceOf, account });
  const apis = tenantApis(settings, {
    transport: retried(guardTransport(paced, policy)),
    clock: systemClock,
    onToken,
  });
  const looking = signTransport(retried(guardTransport(paced, policy)), apis);
  // Written when its turn has come, so that what waits and is never sent is not in the ledger.
  const written = ledgerTransport(wire, {
    run,
    append: book.append,
    lookUp: (sent) => lookUp(sent, settings, looking),
    onMade: (id) => void made.add(bareId(id)),
  });
  const open = (inner: Transport, keeps: () => number): Transport =>
    signTransport(
      retried(guardTransport(onceTransport(paceTransport(inner, paceOf)), { ...policy, kept: keeps })),
      apis,
    );
  const stopping = stopTransport(open(gated(written, gate), kept), settings.safety, (operation, exchange) => {
    book.append({ kind: 'stopped', run, operation });
    events.onStop(operation, madeId(exchange));
  });
  return {
    transport: shielded(stopping, redactor),
    tidying: shielded(
      open(written, () => 0),
      redactor,
    ),
    endRun: () => void (gate.open = false),
    waitMs: () => Math.max(...apis.map(({ baseUrl }) => paceOf(`${baseUrl}/`).waitMs())),
    book,
    account,
    redactor,
  };
}

/** What still waits for its turn when a run ends is not sent any more. */
function gated(inner: Transport, gate: { readonly open: boolean }): Transport {
  return {
    send: async (request) => {
      if (!gate.open)
        throw new NotSentError('interrupted', 'not sent, since the run has ended', { hint: 'Run again.' });
      return inner.send(request);
    },
    close: () => inner.close(),
  };
}

/** Requests of one client leave by one pace, whatever they are for: limits are counted per client. */
function pacesOf({ nerm, isc, budgets }: TenantSettings): (url: string) => Pace {
  const rate = budgets.requestsPerSecond === null ? null : budgets.requestsPerSecond * (1 - budgets.headroom);
  const ofClient = createPace(rate);
  const ofKey = nerm?.auth === 'oauth' ? ofClient : createPace(rate);
  const isOfKey = (url: string): boolean =>
    nerm !== null && url.startsWith(`${nerm.baseUrl}/`) && !(isc !== null && url.startsWith(`${isc.baseUrl}/`));
  return (url) => (isOfKey(url) ? ofKey : ofClient);
}

function counting(inner: Transport, account: Account): Transport {
  return {
    send: (request) => {
      account.requests += 1;
      return inner.send(request);
    },
    close: () => inner.close(),
  };
}

function shielded(inner: Transport, redactor: Redactor): Transport {
  return {
    send: async (request) => shieldExchange(await inner.send(request), redactor),
    close: () => inner.close(),
  };
}
