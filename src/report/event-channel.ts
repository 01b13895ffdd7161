import {
  count,
  decodeCaseId,
  decodeCheckId,
  decodeOperationId,
  isJsonObject,
  listOf,
  objectOf,
  oneOf,
  recordOf,
  text,
  type CheckResult,
  type Decode,
  type ExercisedConstraint,
  type JsonObject,
  type RunEvent,
  type SeriesResult,
} from '../core/index.ts';
import { decodeFinding } from './decode-finding.ts';

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

const seriesResult = objectOf<SeriesResult>((take) => ({
  check: take('check', decodeCheckId),
  judged: take('judged', count),
  nothing: take('nothing', count),
  notVerified: take(
    'notVerified',
    listOf(objectOf((inner) => ({ reason: inner('reason', text), count: inner('count', count) }))),
  ),
  findings: take('findings', listOf(decodeFinding)),
}));

const seriesJudged = objectOf<RunEvent>((take) => ({
  kind: 'series-judged',
  operationId: take('operationId', decodeOperationId),
  series: take('series', decodeCaseId),
  cases: take('cases', count),
  requests: take('requests', count),
  shrinks: take('shrinks', count),
  statuses: take('statuses', recordOf(count)),
  results: take('results', listOf(seriesResult)),
  errors: take('errors', listOf(text)),
}));

const exercised = listOf(
  objectOf<ExercisedConstraint>((take) => ({
    constraint: take('constraint', count),
    caseId: take('caseId', decodeCaseId),
  })),
);

const constraintsExercised = objectOf<RunEvent>((take) => ({
  kind: 'constraints-exercised',
  operationId: take('operationId', decodeOperationId),
  allowed: take('allowed', exercised),
  forbidden: take('forbidden', exercised),
  responses: take(
    'responses',
    listOf(
      objectOf((inner) => ({
        constraint: inner('constraint', count),
        judged: inner('judged', count),
        distinct: inner('distinct', listOf(text)),
      })),
    ),
  ),
}));

const sheet: Decode<JsonObject> = (value, at) => {
  if (isJsonObject(value)) return value;
  throw new TypeError(`${at}: expected an object`);
};

/** What is in the sheet, whoever merges it decodes. */
const factsObserved = objectOf<RunEvent>((take) => ({
  kind: 'facts-observed',
  operationId: take('operationId', decodeOperationId),
  sheet: take('sheet', sheet),
}));

/** Every kind of event with what reads it. */
const EVENTS = {
  'case-judged': caseJudged,
  'case-error': caseError,
  'series-judged': seriesJudged,
  'constraints-exercised': constraintsExercised,
  'facts-observed': factsObserved,
} as const satisfies Readonly<Record<RunEvent['kind'], Decode<RunEvent>>>;
const EVENT_KINDS = ['case-judged', 'case-error', 'series-judged', 'constraints-exercised', 'facts-observed'] as const;

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
  const kind = objectOf((take) => take('kind', oneOf(EVENT_KINDS)))(value, '');
  return EVENTS[kind](value, '');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new TypeError('an event is no JSON text', { cause });
  }
}
