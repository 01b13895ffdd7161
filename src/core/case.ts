import type { HeaderFields, HttpMethod } from './http.ts';
import type { CaseId, OperationId } from './ids.ts';
import type { JsonValue } from './json.ts';

/** Whose credentials a request carries. What each one is on the wire, the target knows. */
export const CREDENTIALS = ['valid', 'absent', 'malformed', 'unknown', 'expired', 'unprivileged'] as const;
export type Credential = (typeof CREDENTIALS)[number];

/** A path parameter: an object that exists on the target, or a given text. */
export type PathValue = { readonly kind: 'existing' } | { readonly kind: 'literal'; readonly value: string };

/** A request body before serialisation; `text` is sent to the letter, so that it can be malformed. */
export type CaseBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly text: string };

/** A request with holes that the target fills: base URL, credentials, existing objects. */
export interface CaseRequest {
  readonly method: HttpMethod;
  /** The path template of the contract, braces included. */
  readonly path: string;
  readonly pathValues: Readonly<Record<string, PathValue>>;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: HeaderFields;
  readonly body: CaseBody;
  readonly credential: Credential;
}

/** What a case is meant to bring about: what the answer has to be for the contract to hold. */
export type Intent =
  /** A valid request: must be accepted. */
  | { readonly kind: 'accept' }
  /** Exactly one thing in the data is wrong: must be refused with a client error. */
  | { readonly kind: 'refuse-data'; readonly mutation: string; readonly pointer: string; readonly attribute: string }
  /** The body is no JSON text (RFC 8259): must be refused. */
  | { readonly kind: 'refuse-malformed-json' }
  /** The credentials do not suffice: must be refused with 401 or 403. */
  | { readonly kind: 'refuse-credential'; readonly credential: Exclude<Credential, 'valid'> }
  /** A media type that the operation does not take (RFC 9110 §15.5.16). */
  | { readonly kind: 'refuse-media-type'; readonly mediaType: string }
  /** A method that the path does not offer (RFC 9110 §15.5.6). */
  | { readonly kind: 'refuse-method'; readonly offered: readonly HttpMethod[] }
  /** A well-formed id that names nothing. */
  | { readonly kind: 'refuse-unknown-id'; readonly parameter: string }
  /** A header that the document requires is left out. */
  | { readonly kind: 'omit-header'; readonly header: string }
  /** A documented status that no request can provoke; asked for from targets that can produce it on demand. */
  | { readonly kind: 'force-status'; readonly status: number };

/** What sort of request a case is, as findings report it. */
export type CaseKind = 'positive' | 'boundary' | 'negative' | 'probe' | 'scenario';

/** A request with the reason it is sent. */
export interface Case {
  readonly id: CaseId;
  readonly operationId: OperationId;
  /** The probe of the registry that made it. */
  readonly probe: string;
  readonly kind: CaseKind;
  /** A fact, in words: what is sent and what must happen. */
  readonly title: string;
  readonly intent: Intent;
  readonly request: CaseRequest;
}
