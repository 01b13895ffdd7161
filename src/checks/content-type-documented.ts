import { checkId, headerValues, mediaTypeOf, type Observation } from '../core/index.ts';
import type { DocumentedResponse } from '../contract/index.ts';
import type { Check, CheckContext } from './check.ts';
import { defectOf } from './defect-of.ts';
import { HOLDS, judged, NOTHING } from './judgement.ts';
import { isOwnExchange } from './own-exchange.ts';

/** An answer with a documented payload must say, in one well-formed Content-Type, a media type that the document lists. */
export const contentTypeDocumented: Check = {
  id: checkId('content-type-documented'),
  level: 'MUST',
  title: 'the media type is missing, malformed or not documented',
  needs: 'an answer with a payload',
  source: 'OpenAPI 3.0.3 §4.7.17; RFC 9110 §8.3',
  applies: isOwnExchange,
  judge: (context) => {
    const { repaired, corrected } = context.responses;
    const problem = findProblem(context);
    if (!promisesContent(repaired) && !promisesContent(corrected)) return NOTHING;
    if (problem === undefined || allows(repaired, problem) || allows(corrected, problem)) {
      return differs(context, problem);
    }
    return judged({
      severity: problem.severity,
      layer: 'corrected',
      pointer: (corrected ?? repaired)?.pointer ?? null,
      message: `${problem.text} (documented: ${listed(corrected ?? repaired)})`,
      defect: null,
    });
  },
};

interface Problem {
  readonly severity: Observation['severity'];
  readonly text: string;
  readonly mediaType: string | null;
}

function findProblem({ exchange: { response }, body, responses }: CheckContext): Problem | undefined {
  const values = headerValues(response.headers, 'content-type');
  const [value] = values;
  if (value === undefined)
    return { severity: gravity(response.status, body.kind), text: absence(body.kind), mediaType: null };
  if (values.length > 1)
    return { severity: 'violation', text: `${values.length} Content-Type headers`, mediaType: null };
  const mediaType = mediaTypeOf(value);
  if (mediaType === undefined)
    return { severity: 'violation', text: `malformed Content-Type ${JSON.stringify(value)}`, mediaType: null };
  if (lists(responses.repaired, mediaType) && lists(responses.corrected, mediaType)) return undefined;
  // Where there is nothing, its name misleads nobody; a name that is none at all is wrong whatever is there.
  const severity = isAnsweredByGateways(response.status) ? 'drift' : gravity(response.status, body.kind);
  return { severity, text: `media type ${mediaType} is not documented`, mediaType };
}

/** 202 need not describe anything yet (RFC 9110 §15.3.3): an empty one departs from the document, but misleads nobody. */
function gravity(status: number, body: CheckContext['body']['kind']): Observation['severity'] {
  return body === 'empty' && (status === 202 || isAnsweredByGateways(status)) ? 'drift' : 'violation';
}

/** Gateways answer for the service before it sees a request without rights or over the limit; their bodies are not its own. */
function isAnsweredByGateways(status: number): boolean {
  return status === 401 || status === 429;
}

function absence(body: CheckContext['body']['kind']): string {
  return body === 'empty' ? 'the answer has no content and no Content-Type' : 'the answer has no Content-Type';
}

function promisesContent(response: DocumentedResponse | undefined): boolean {
  return response !== undefined && response.content.length > 0;
}

/** A response documented without content says nothing about media types. */
function allows(response: DocumentedResponse | undefined, { mediaType }: Problem): boolean {
  return (
    response !== undefined && (response.content.length === 0 || (mediaType !== null && lists(response, mediaType)))
  );
}

function lists(response: DocumentedResponse | undefined, mediaType: string): boolean {
  return response?.content.some((item) => matches(item.mediaType, mediaType)) ?? false;
}

/** Whether a documented media type or range covers `mediaType` (OpenAPI 3.0.3 §4.7.17, `content`). */
export function matches(documented: string, mediaType: string): boolean {
  const [range = ''] = documented.split(';', 1);
  const wanted = range.trim();
  if (wanted === '*/*' || wanted === mediaType) return true;
  return wanted.endsWith('/*') && mediaType.startsWith(wanted.slice(0, -1));
}

function listed(response: DocumentedResponse | undefined): string {
  return response?.content.map(({ mediaType }) => mediaType).join(', ') ?? 'nothing';
}

/** One layer alone allows the answer: the other one is what is wrong. */
function differs(
  { operation: { contract }, responses }: CheckContext,
  problem: Problem | undefined,
): ReturnType<Check['judge']> {
  const { repaired, corrected } = responses;
  if (problem === undefined || (allows(repaired, problem) && allows(corrected, problem))) return HOLDS;
  const wrong = allows(repaired, problem) ? 'corrected' : 'repaired';
  const pointer = responses[wrong]?.pointer ?? null;
  return judged({
    severity: 'spec-defect',
    layer: wrong,
    pointer,
    message: problem.text,
    defect: defectOf(contract, pointer ?? undefined),
  });
}
