import type { Case, CaseBody, HeaderFields, HttpRequest } from '../core/index.ts';

/** What the target fills into a case. */
export interface Filling {
  readonly baseUrl: string;
  readonly authorisation: HeaderFields;
  /** The values of path parameters, by name. */
  readonly pathValues: Readonly<Record<string, string>>;
}

/** The request of a case, ready for the wire: path values and query percent-encoded, JSON serialised. */
export function buildRequest({ request }: Case, { baseUrl, authorisation, pathValues }: Filling): HttpRequest {
  const path = request.path.replaceAll(/\{([^}]*)\}/gu, (_, name: string) =>
    encodeURIComponent(pathValues[name] ?? ''),
  );
  const query = request.query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  const body = serialise(request.body);
  return {
    method: request.method,
    url: `${baseUrl}${path}${query === '' ? '' : `?${query}`}`,
    // The answer is read as it comes: no coding but none is asked for (RFC 9110 §12.5.3).
    headers: [['Accept', 'application/json'], ['Accept-Encoding', 'identity'], ...authorisation, ...request.headers],
    ...(body === undefined ? {} : { body }),
  };
}

function serialise(body: CaseBody): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'json':
      return JSON.stringify(body.value);
    case 'text':
      return body.text;
    default:
      return body satisfies never;
  }
}
