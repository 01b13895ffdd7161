import {
  decodeCaseId,
  decodeCheckId,
  decodeOperationId,
  isJsonPointer,
  LAYERS,
  SEVERITIES,
  type CaseKind,
  type Finding,
  type ReportedRequest,
  type ReportedResponse,
  count,
  integer,
  listOf,
  nullable,
  objectOf,
  oneOf,
  text,
  textThat,
  type Decode,
} from '../core/index.ts';

const CASE_KINDS = ['positive', 'boundary', 'negative', 'probe', 'scenario'] as const satisfies readonly CaseKind[];

const header: Decode<readonly [string, string]> = (value, at) => {
  const parts = listOf(text)(value, at);
  const [name, content] = parts;
  if (name === undefined || content === undefined || parts.length !== 2)
    throw new TypeError(`${at}: expected a name and a value, got ${parts.length} parts`);
  return [name, content];
};

const request = objectOf<ReportedRequest>((take) => ({
  method: take('method', text),
  url: take('url', text),
  headers: take('headers', listOf(header)),
  body: take('body', nullable(text)),
}));

const response = objectOf<ReportedResponse>((take) => ({
  status: take('status', count),
  headers: take('headers', listOf(header)),
  body: take('body', text),
}));

const findingCase = objectOf<NonNullable<Finding['case']>>((take) => ({
  id: take('id', decodeCaseId),
  kind: take('kind', oneOf(CASE_KINDS)),
  mutation: take('mutation', nullable(text)),
  seed: take('seed', integer),
  path: take('path', nullable(text)),
}));

/** A finding that crossed processes. */
export const decodeFinding = objectOf<Finding>((take) => ({
  id: take('id', text),
  check: take('check', decodeCheckId),
  severity: take('severity', oneOf(SEVERITIES)),
  operationId: take('operationId', nullable(decodeOperationId)),
  layer: take('layer', nullable(oneOf(LAYERS))),
  pointer: take('pointer', nullable(textThat(isJsonPointer, 'a JSON Pointer'))),
  message: take('message', text),
  defect: take('defect', nullable(text)),
  case: take('case', nullable(findingCase)),
  request: take('request', nullable(request)),
  response: take('response', nullable(response)),
  curl: take('curl', nullable(text)),
  replay: take('replay', nullable(text)),
  occurrences: take('occurrences', count),
  reproduced: take('reproduced', nullable(text)),
}));

/** The findings of a `conformance.json` as it stands in `file`. Throws a TypeError that names what is wrong. */
export function decodeReportedFindings(content: string, file: string): readonly Finding[] {
  const report: unknown = JSON.parse(content);
  return objectOf((take) => take('findings', listOf(decodeFinding)))(report, file);
}
