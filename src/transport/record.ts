import type { Exchange, HeaderFields, ReportedRequest, ReportedResponse } from '../core/index.ts';
import { bodyText, cutText } from './body-text.ts';
import { maskHeaders } from './mask-headers.ts';
import { maskMembers } from './mask-members.ts';
import { MASK } from './mask.ts';
import type { Redactor } from './redact.ts';
import { LONGEST_SPELLED } from './secret-pattern.ts';

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
  const text = (body: string | Uint8Array): string =>
    maskAndCut(bodyText(body), (start) => redactor.text(maskMembers(start)), limits.maxBodyBytes);
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

/**
 * Cuts after masking, as half a secret at the cut would not be recognised. Of a long body it masks no more than may be needed;
 * the end of that is dropped, however much masking shortened it: it may hold such a half.
 */
function maskAndCut(text: string, mask: (text: string) => string, maxBytes: number): string {
  const start = text.slice(0, 4 * maxBytes + LONGEST_SPELLED);
  if (start.length === text.length) return cutText(mask(text), maxBytes);
  return cutText(mask(start).slice(0, -LONGEST_SPELLED), maxBytes, Buffer.byteLength(text));
}
