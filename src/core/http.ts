import type { Asked } from './asked.ts';
import type { OperationId } from './ids.ts';
import type { Purpose } from './purpose.ts';

/** The methods an OpenAPI 3.0 Path Item Object can describe, upper-case as on the wire (RFC 9110 §9). */
export const HTTP_METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** Header fields in the order sent or received, names as written; a name may occur more than once (RFC 9110 §5.2). */
export type HeaderFields = readonly (readonly [name: string, value: string])[];

/** A request ready for the wire. `body` is text already serialised, or bytes where the case needs exact bytes. */
export interface HttpRequest {
  readonly method: HttpMethod;
  /** Absolute, with query. */
  readonly url: string;
  readonly headers: HeaderFields;
  readonly body?: string | Uint8Array;
  /** What it is sent for; where it is not said, nothing that guards a target lets it through. */
  readonly purpose?: Purpose;
  /** The operation under test that it is sent for; none for what prepares or tidies up. */
  readonly operation?: OperationId;
  /** What the plan says of its data; left out where it says nothing. Stays in this process. */
  readonly asked?: Asked;
}

/** A complete answer. `body` is the raw payload, empty where there was none. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: Uint8Array;
}

/** One request with its answer. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
}

/** The port through which everything leaves the harness. */
export interface Transport {
  /** Sends `request` once, follows no redirect. Rejects with a TransportError where no complete answer came. */
  send(request: HttpRequest): Promise<Exchange>;
  /** Ends the connections. */
  close(): Promise<void>;
}

/** All values of the field `name`, compared without letter case (RFC 9110 §5.1). */
export function headerValues(headers: HeaderFields, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([field]) => field.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of the field `name`, or undefined. */
export function headerValue(headers: HeaderFields, name: string): string | undefined {
  return headerValues(headers, name)[0];
}

/** The media type of a Content-Type value without parameters, lower-case; undefined where malformed (RFC 9110 §8.3.1). */
export function mediaTypeOf(contentType: string): string | undefined {
  const [essence = ''] = contentType.split(';', 1);
  const mediaType = essence.trim().toLowerCase();
  return /^[!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+$/u.test(mediaType) ? mediaType : undefined;
}

/** Whether a media type carries JSON: `application/json` or a `+json` structured suffix (RFC 6839 §3.1). */
export function isJsonMediaType(mediaType: string): boolean {
  return mediaType === 'application/json' || mediaType.endsWith('+json');
}
