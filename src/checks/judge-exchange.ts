import { readJsonText, type Case, type Exchange } from '../core/index.ts';
import type { Check, CheckContext, JudgedOperation, Judgement } from './check.ts';
import { describedBy } from './described-by.ts';
import { notVerified } from './judgement.ts';

/** A check with what it made of an exchange. */
export interface CheckJudgement {
  readonly check: Check;
  readonly judgement: Judgement;
}

/** Lets each of `checks` that applies to `testCase` judge the exchange. Pure: the same input gives the same judgements. */
export function judgeExchange(
  checks: readonly Check[],
  operation: JudgedOperation,
  testCase: Case,
  exchange: Exchange,
): readonly CheckJudgement[] {
  const applying = checks.filter((check) => check.applies(testCase, operation));
  const unmet = unmetPrecondition(testCase, exchange);
  if (unmet !== undefined) return applying.map((check) => ({ check, judgement: notVerified(unmet) }));
  const { status, body } = exchange.response;
  const context: CheckContext = {
    operation,
    case: testCase,
    exchange,
    body: readJsonText(body),
    responses: describedBy(operation, status, body.length > 0),
  };
  return applying.map((check) => ({ check, judgement: check.judge(context) }));
}

/** Why the answer is none that the case was sent for; undefined where it is one. */
function unmetPrecondition({ intent }: Case, { response }: Exchange): string | undefined {
  if (intent.kind !== 'force-status' || response.status === intent.status) return undefined;
  return `asked for status ${intent.status} on demand, the target gave ${response.status}`;
}
