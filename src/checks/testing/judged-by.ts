import type { Case, CaseRequest, JsonObject, JsonValue, Observation } from '../../core/index.ts';
import type { Check, JudgedOperation, Judgement } from '../check.ts';
import { judgeExchange } from '../judge-exchange.ts';
import { caseWith, exchangeWith } from './answered.ts';
import { coreOperation } from './judged.ts';

/** For unit tests: an accepted change of a session. Both bodies stand in the wrapper of sessions. */
export interface SessionChange {
  readonly sent: JsonObject;
  readonly shown: JsonObject;
  readonly query?: CaseRequest['query'];
  readonly status?: number;
  readonly url?: string;
}

/** For unit tests: what `check` makes of an accepted change of a session; undefined where it does not apply. */
export function judgeChange(check: Check, { sent, shown, query, status, url }: SessionChange): Judgement | undefined {
  const testCase = caseWith({ kind: 'accept' }, { workflow_session: sent });
  const request: CaseRequest = { ...testCase.request, path: '/workflow_sessions/{id}', query: query ?? [] };
  const answer = { status: status ?? 200, json: { workflow_session: shown } };
  return judgeAnswer(check, coreOperation('patchWorkflowSession'), { ...testCase, request }, answer, url);
}

/** For unit tests: what `check` makes of an answer; undefined where it does not apply. */
export function judgeAnswer(
  check: Check,
  operation: JudgedOperation,
  testCase: Case,
  answer: { readonly status: number; readonly json: JsonValue },
  url?: string,
): Judgement | undefined {
  const exchange = exchangeWith(answer);
  const addressed = url === undefined ? exchange : { ...exchange, request: { ...exchange.request, url } };
  return judgeExchange([check], operation, testCase, addressed)[0]?.judgement;
}

/** For unit tests: the observations of a judgement; throws where it is none. */
export function observed(judgement: Judgement | undefined): readonly Observation[] {
  if (judgement?.kind === 'judged') return judgement.observations;
  throw new TypeError(`not judged: ${JSON.stringify(judgement)}`);
}
