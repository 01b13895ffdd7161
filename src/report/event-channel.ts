import type { CheckResult, RunEvent } from '../core/index.ts';
import { decodeCaseId, decodeCheckId, decodeFinding, decodeOperationId } from './decode-finding.ts';
import { count, listOf, objectOf, oneOf, text, type Decode } from './decode.ts';

/** Workers tell the reporter what happened through attachments of this type: the one channel that Playwright gives them. */
export const EVENT_CONTENT_TYPE = 'application/vnd.sailpoint-conformance.event+json';
/** The name of such an attachment. */
export const EVENT_ATTACHMENT_NAME = 'conformance-event';

const judged = objectOf<CheckResult>((take) => ({
  check: take('check', decodeCheckId),
  kind: 'judged',
  findings: take('findings', listOf(decodeFinding)),
}));

const notVerified = objectOf<CheckResult>((take) => ({
  check: take('check', decodeCheckId),
  kind: 'not-verified',
  reason: take('reason', text),
}));

const nothingToJudge = objectOf<CheckResult>((take) => ({
  check: take('check', decodeCheckId),
  kind: 'nothing-to-judge',
}));

const checkResult: Decode<CheckResult> = (value, at) => {
  const kind = objectOf((take) => take('kind', oneOf(['judged', 'not-verified', 'nothing-to-judge'])))(value, at);
  if (kind === 'judged') return judged(value, at);
  return kind === 'not-verified' ? notVerified(value, at) : nothingToJudge(value, at);
};

const caseJudged = objectOf<RunEvent>((take) => ({
  kind: 'case-judged',
  operationId: take('operationId', decodeOperationId),
  caseId: take('caseId', decodeCaseId),
  status: take('status', count),
  requests: take('requests', count),
  results: take('results', listOf(checkResult)),
}));

const caseError = objectOf<RunEvent>((take) => ({
  kind: 'case-error',
  operationId: take('operationId', decodeOperationId),
  caseId: take('caseId', decodeCaseId),
  requests: take('requests', count),
  message: take('message', text),
}));

/**
 * An event as the body of an attachment: one line of JSON. An attachment costs milliseconds, a line does not: the bodies of
 * many events may be joined into one attachment (`Buffer.concat`).
 */
export function encodeEvent(event: RunEvent): Buffer {
  return Buffer.from(`${JSON.stringify(event)}\n`);
}

/** The event in one line made by `encodeEvent`. Throws a TypeError that names what is wrong. */
export function decodeEvent(body: Buffer | string): RunEvent {
  const value = parse(body.toString());
  const kind = objectOf((take) => take('kind', oneOf(['case-judged', 'case-error'])))(value, '');
  return kind === 'case-judged' ? caseJudged(value, '') : caseError(value, '');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new TypeError('an event is no JSON text', { cause });
  }
}
