import { headerValue, type Clock, type Exchange, type OperationId } from '../../../core/index.ts';
import type { Contract, Operation } from '../../../contract/index.ts';
import { createPlanner, type Planner } from '../plan/create-planner.ts';
import type { FactSheet } from '../sheet/fact-sheet.ts';
import { watchAnswers, type AnswerWatch } from './answer-watch.ts';
import { watchRequests, type RequestWatch } from './watch-requests.ts';
import { sheetOf } from './sheet-of.ts';

/** Counts what exchanges tell beside the contract. Keeps counts and no payloads, however long the run. */
export interface Observer {
  /** Counts the answer of `exchange`, and how its data was taken, where it is one to an operation that is observed. */
  see(exchange: Exchange): void;
  /** What was counted since the last time; null for nothing. */
  take(): FactSheet | null;
}

/** An operation whose answers are counted, with its contract. */
export interface ObservedOperation {
  readonly contract: Contract;
  /** As the corrected layer documents it. */
  readonly operation: Operation;
}

/** Whose exchanges are seen. */
export interface ObserverOptions {
  /** The run, in short. */
  readonly run: string;
  /** What it is directed at, by the name that settings give it. */
  readonly target: string;
  readonly clock: Clock;
}

interface Observed extends ObservedOperation {
  readonly planner: Planner;
  readonly answers: Map<number, AnswerWatch>;
  readonly requests: RequestWatch;
}

/** More statuses than a server can honestly give; a hostile one is not followed further. */
const MAX_STATUSES = 100;
const DAY_MS = 86_400_000;

/** An observer of `operations` that has seen nothing yet. */
export function createObserver(operations: readonly ObservedOperation[], options: ObserverOptions): Observer {
  const planners = new Map<Contract, Planner>();
  const observed = new Map<OperationId, Observed>();
  for (const { contract, operation } of operations) {
    const planner = planners.get(contract) ?? createPlanner(contract.documents.corrected);
    planners.set(contract, planner);
    const requests = watchRequests(contract, operation, planner);
    observed.set(operation.id, { contract, operation, planner, answers: new Map(), requests });
  }
  const today = dayOf(options.clock);
  return {
    see: (exchange) => {
      const { operation: id } = exchange.request;
      const item = id === undefined ? undefined : observed.get(id);
      if (item === undefined || !isOwn(exchange, item.operation)) return;
      const day = today();
      answersOf(item, exchange.response.status)?.see(exchange.response, day);
      item.requests.see(exchange, day);
    },
    take: () => {
      const seen = [...observed.values()].filter(({ answers }) => answers.size > 0);
      if (seen.length === 0) return null;
      const sheet = sheetOf(
        seen.map((item) => ({ ...item, answers: [...item.answers.values()] })),
        options,
      );
      for (const { answers, requests } of seen) {
        answers.clear();
        requests.counts.clear();
      }
      return sheet;
    },
  };
}

function answersOf({ operation, planner, answers }: Observed, status: number): AnswerWatch | undefined {
  const known = answers.get(status);
  if (known !== undefined || answers.size >= MAX_STATUSES) return known;
  const watch = watchAnswers(operation, status, planner);
  answers.set(status, watch);
  return watch;
}

/** Whether it is the operation that answers: not another method of its path, and not by order (`Prefer: code=…`, RFC 7240). */
function isOwn({ request }: Exchange, { method }: Operation): boolean {
  return request.method === method && headerValue(request.headers, 'prefer')?.startsWith('code=') !== true;
}

/** The day of `clock`, in UTC; worked out once a day. */
function dayOf(clock: Clock): () => string {
  let number = Number.NaN;
  let day = '';
  return () => {
    const now = Math.floor(clock.now() / DAY_MS);
    if (now !== number) {
      number = now;
      day = new Date(now * DAY_MS).toISOString().slice(0, 10);
    }
    return day;
  };
}
