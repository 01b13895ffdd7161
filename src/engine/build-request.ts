import type { CaseRequest, HeaderFields, HttpRequest } from '../core/index.ts';
import { serialiseBody } from '../generate/index.ts';

/** What the target fills into a case. */
export interface Filling {
  readonly baseUrl: string;
  readonly authorisation: HeaderFields;
  /** The values of path parameters, by name. */
  readonly pathValues: Readonly<Record<string, string>>;
}

/** `request` ready for the wire: path values and query percent-encoded, JSON serialised. */
export function buildRequest(request: CaseRequest, { baseUrl, authorisation, pathValues }: Filling): HttpRequest {
  const path = request.path.replaceAll(/\{([^}]*)\}/gu, (_, name: string) =>
    encodeURIComponent(pathValues[name] ?? ''),
  );
  const query = request.query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  const body = serialiseBody(request.body);
  return {
    method: request.method,
    url: `${baseUrl}${path}${query === '' ? '' : `?${query}`}`,
    // The answer is read as it comes: no coding but none is asked for (RFC 9110 §12.5.3).
    headers: [['Accept', 'application/json'], ['Accept-Encoding', 'identity'], ...authorisation, ...request.headers],
    ...(body === undefined ? {} : { body }),
  };
}
