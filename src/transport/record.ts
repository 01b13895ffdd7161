import type { Exchange, HeaderFields, ReportedRequest, ReportedResponse } from '../core/index.ts';
import { bodyText, cutText } from './body-text.ts';
import { maskHeaders } from './mask-headers.ts';
import { maskMembers } from './mask-members.ts';
import { MASK } from './mask.ts';
import type { Redactor } from './redact.ts';

/** How much of an exchange is kept. */
export interface RecordLimits {
  /** For each of the two bodies, in UTF-8, after masking. */
  readonly maxBodyBytes: number;
}

/** An exchange as reports may show it. */
export interface RecordedExchange {
  readonly request: ReportedRequest;
  readonly response: ReportedResponse;
}

/**
 * `exchange` with secrets masked by name and by value, and bodies as text of limited length. Masked at capture: this is the
 * only way an exchange reaches a report, so that nothing behind it needs to know of secrets.
 */
export function recordExchange(exchange: Exchange, redactor: Redactor, limits: RecordLimits): RecordedExchange {
  const { request, response } = exchange;
  // Cut after masking: half a secret at the cut would not be recognised.
  const text = (body: string | Uint8Array): string =>
    cutText(redactor.text(maskMembers(bodyText(body))), limits.maxBodyBytes);
  const fields = (headers: HeaderFields): HeaderFields =>
    maskHeaders(headers).map(([name, value]) => [name, redactor.text(maskMembers(value))]);

  return {
    request: {
      method: request.method,
      url: redactor.text(maskMembers(request.url.replace(/^([a-z+.-]+:\/\/)[^/?#]*@/iu, `$1${MASK}@`))),
      headers: fields(request.headers),
      body: request.body === undefined ? null : text(request.body),
    },
    response: { status: response.status, headers: fields(response.headers), body: text(response.body) },
  };
}
