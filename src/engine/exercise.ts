import { judgeExchange } from '../checks/index.ts';
import {
  askedOf,
  HarnessError,
  NotSentError,
  TransportError,
  type Case,
  type CaseRequest,
  type CheckResult,
  type Exchange,
  type Finding,
  type JsonPointer,
  type RecordedExchange,
  type Transport,
} from '../core/index.ts';
import { aboutCase } from './about.ts';
import { countRequests } from './counting-transport.ts';
import type { ExerciseDependencies } from './dependencies.ts';
import type { PlannedCaseExercise } from './plan-run.ts';
import { sendRequest } from './send-request.ts';
import { observationsIn, shownPlaces } from './shown-places.ts';
import { toFinding, type Seen } from './to-finding.ts';

/** Of one check on one answer: whoever sends more wrong things at once has one problem, not a thousand. */
const MAX_FINDINGS = 20;

/** A case that was sent, answered and judged. */
export interface Exercised {
  readonly kind: 'judged';
  readonly planned: PlannedCaseExercise;
  readonly exchange: Exchange;
  /** The exchange as reports may show it; made when first asked for, as few exchanges are ever shown. */
  readonly recorded: RecordedExchange;
  /** What each check made of it. */
  readonly results: readonly CheckResult[];
  /** Requests sent for it, preparation included. */
  readonly requests: number;
}

/** A case to which no answer could be had, so that there was nothing to judge. */
export interface Unanswered {
  readonly kind: 'unanswered';
  readonly planned: PlannedCaseExercise;
  readonly error: HarnessError;
  readonly requests: number;
}

/** Sends one case and lets the checks judge the answer. */
export async function exercise(
  planned: PlannedCaseExercise,
  dependencies: ExerciseDependencies,
): Promise<Exercised | Unanswered> {
  const { operation } = planned;
  const counting = countRequests(dependencies.transport);
  try {
    const { sent, exchange } = await sendCase(planned, dependencies, counting.transport);
    const judgements = judgeExchange(dependencies.checks, operation, sent, exchange);
    // Nothing of the mock's is hidden.
    const shown = dependencies.target.kind === 'tenant' ? shownPlaces(observationsIn(judgements)) : [];
    const record = recordOnce(exchange, operation.contract.api, shown, dependencies);
    const asSent = { ...planned, testCase: sent };
    const results = resultsOf(judgements, asSent, { record, quoted: [exchange] }, dependencies);
    return {
      kind: 'judged',
      planned,
      exchange,
      get recorded() {
        return record();
      },
      results,
      requests: counting.count(),
    };
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return { kind: 'unanswered', planned, error, requests: counting.count() };
  }
}

/** Sends a case as the target marks it; what gets no answer is tried again where it can be marked anew, and so is another request. */
async function sendCase(
  { testCase, operation, path }: PlannedCaseExercise,
  dependencies: ExerciseDependencies,
  transport: Transport,
): Promise<{ readonly sent: Case; readonly exchange: Exchange }> {
  const { target } = dependencies;
  const about = aboutCase(testCase);
  // What was made smaller because it failed is no further evidence of that.
  const asked = path === undefined ? askedOf(testCase) : undefined;
  let request = target.mark(testCase.request, about);
  for (let attempt = 1; ; attempt += 1) {
    const sent = request === testCase.request ? testCase : { ...testCase, request };
    try {
      const errand = { transport, purpose: about.purpose, asked };
      const exchange = await sendRequest(request, operation, dependencies, errand);
      return { sent, exchange };
    } catch (error) {
      const isLost = error instanceof TransportError && !(error instanceof NotSentError);
      const next = target.mark(testCase.request, about);
      if (!isLost || attempt >= target.attempts || isSame(request, next)) throw error;
      request = next;
    }
  }
}

function isSame(left: CaseRequest, right: CaseRequest): boolean {
  return left === right || JSON.stringify(left.body) === JSON.stringify(right.body);
}

/** The findings of all checks on a case or story. */
export function findingsOf({ results }: { readonly results: readonly CheckResult[] }): readonly Finding[] {
  return results.flatMap((result) => (result.kind === 'judged' ? result.findings : []));
}

/** Makes the masked form of `exchange` when first asked for; what stands at `shown` is to be seen. */
export function recordOnce(
  exchange: Exchange,
  api: string,
  shown: readonly JsonPointer[],
  { recorder, target }: ExerciseDependencies,
): () => RecordedExchange {
  let recorded: RecordedExchange | undefined;
  return () => (recorded ??= recorder.record(exchange, target.credentialVariable(api), shown));
}

function resultsOf(
  judgements: ReturnType<typeof judgeExchange>,
  { testCase, operation, path }: PlannedCaseExercise,
  evidence: Pick<Seen, 'record' | 'quoted'>,
  dependencies: ExerciseDependencies,
): readonly CheckResult[] {
  const { api } = operation.contract;
  return judgements.map(({ check, judgement }) => {
    if (judgement.kind !== 'judged') return { check: check.id, ...judgement };
    const findings = judgement.observations
      .slice(0, MAX_FINDINGS)
      .map((observation) =>
        toFinding({ origin: { check, api, testCase }, observation, ...evidence, path: path ?? null }, dependencies),
      );
    return { check: check.id, kind: 'judged', findings };
  });
}
