import {
  checkId,
  headerValue,
  headerValues,
  JUDGED_LAYERS,
  parseRetryAfter,
  type Case,
  type JudgedLayer,
  type Observation,
} from '../core/index.ts';
import type { DocumentedHeader } from '../contract/index.ts';
import type { Check, CheckContext, JudgedOperation } from './check.ts';
import { defectOf } from './defect-of.ts';
import { judged, NOTHING } from './judgement.ts';
import { isOwnExchange } from './own-exchange.ts';

/** Documented headers must be there where required and meet their schema; 429 must say in a usable way when to come back. */
export const headersDocumented: Check = {
  id: checkId('headers-documented'),
  level: 'MUST',
  title: 'a documented header is missing or malformed, or 429 has no usable Retry-After',
  needs: 'an answer for which headers are documented',
  source: 'OpenAPI 3.0.3 §4.7.20; RFC 9110 §10.2.3; RFC 6585 §4',
  applies: (testCase, operation) => isOwnExchange(testCase) && mayShowHeaders(testCase, operation),
  judge: (context) => {
    if (context.exchange.response.status !== 429 && !documentsHeaders(context)) return NOTHING;
    const wrong = JUDGED_LAYERS.map((layer) => judgeLayer(context, layer));
    const [repaired = [], corrected = []] = wrong;
    const names = new Set(corrected.map(({ header }) => header.toLowerCase()));
    // A header that only the corrected layer demands is what the prose promises: its absence is the server's fault.
    const observations = corrected.map(({ observation }) => observation);
    const outdated = repaired
      .filter(({ header }) => !names.has(header.toLowerCase()))
      .map(({ observation }): Observation => ({
        ...observation,
        severity: 'spec-defect',
        defect: defectOf(context.operation.contract, observation.pointer ?? undefined),
      }));
    return judged(...observations, ...outdated, ...judgeRetryAfter(context, names.has('retry-after')));
  },
};

/** Whether headers are documented for a status that the case may be answered with; nobody is told to slow down on purpose. */
function mayShowHeaders({ intent }: Case, { layers }: JudgedOperation): boolean {
  const statuses = JUDGED_LAYERS.flatMap((layer) => layers[layer].operation.responses)
    .filter(({ headers }) => headers.length > 0)
    .map(({ status }) => status.toUpperCase());
  return statuses.some((status) => mayAnswer(intent, status));
}

function mayAnswer(intent: Case['intent'], status: string): boolean {
  if (status === 'DEFAULT') return true;
  if (intent.kind === 'force-status')
    return status === String(intent.status) || status === `${intent.status}`.replace(/..$/u, 'XX');
  if (intent.kind === 'refuse-credential') return ['401', '403', '4XX'].includes(status);
  const isRefusal = status.startsWith('4') && !['401', '403', '429'].includes(status);
  if (intent.kind === 'accept') return status.startsWith('2');
  return isRefusal || (status.startsWith('2') && !intent.kind.startsWith('refuse-'));
}

function documentsHeaders({ responses }: CheckContext): boolean {
  return JUDGED_LAYERS.some((layer) => (responses[layer]?.headers.length ?? 0) > 0);
}

interface WrongHeader {
  readonly header: string;
  readonly observation: Observation;
}

function judgeLayer(context: CheckContext, layer: JudgedLayer): readonly WrongHeader[] {
  const headers = context.responses[layer]?.headers ?? [];
  return headers.flatMap((header) => {
    const message = judgeHeader(context, layer, header);
    if (message === undefined) return [];
    const observation: Observation = { severity: 'violation', layer, pointer: header.pointer, message, defect: null };
    return [{ header: header.name, observation }];
  });
}

function judgeHeader(context: CheckContext, layer: JudgedLayer, header: DocumentedHeader): string | undefined {
  const value = headerValue(context.exchange.response.headers, header.name);
  if (value === undefined) return header.required ? `the header ${header.name} is missing` : undefined;
  if (header.schema === null) return undefined;
  const validator = context.operation.layers[layer].schemas.validator(header.schema, 'response');
  // A header is text: it meets a schema if the text does, or the number or boolean that the text spells.
  const candidates = [value, ...spelled(value)];
  const [violation] = validator(value);
  if (violation === undefined || candidates.some((candidate) => validator(candidate).length === 0)) return undefined;
  return `the header ${header.name}: expected ${violation.expected}, got ${violation.got}`;
}

function spelled(value: string): readonly (number | boolean)[] {
  if (value === 'true' || value === 'false') return [value === 'true'];
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? [Number(value)] : [];
}

function judgeRetryAfter({ exchange }: CheckContext, alreadyReported: boolean): readonly Observation[] {
  const { status, headers } = exchange.response;
  if (status !== 429 || alreadyReported) return [];
  const values = headerValues(headers, 'retry-after');
  const [value] = values;
  const found = { layer: null, pointer: null, defect: null } as const;
  if (value === undefined)
    return [
      { ...found, severity: 'advice', message: '429 without Retry-After: clients have to guess when to come back' },
    ];
  // One value and no list (RFC 9110 §10.2.3, §5.3): of several, clients take any.
  if (values.length > 1) return [{ ...found, severity: 'violation', message: `${values.length} Retry-After headers` }];
  if (parseRetryAfter(value, exchange.startedAt).kind === 'delay') return [];
  const message = `the header Retry-After is neither seconds nor an HTTP date: ${JSON.stringify(value)}`;
  return [{ ...found, severity: 'violation', message }];
}
