import type { HeaderFields, HttpMethod } from './http.ts';
import type { CaseId, OperationId } from './ids.ts';
import type { JsonPointer } from './json-pointer.ts';
import type { JsonValue } from './json.ts';
import type { JudgedLayer } from './layer.ts';

/** Whose credentials a request carries. What each one is on the wire, the target knows. */
export const CREDENTIALS = [
  'valid',
  'absent',
  'malformed',
  'empty',
  'other-scheme',
  'unknown',
  'expired',
  'unprivileged',
] as const;
export type Credential = (typeof CREDENTIALS)[number];

/** A notation of an id that the contract does not allow. */
export const SPELLINGS = ['without-hyphens', 'in-braces'] as const;
export type Spelling = (typeof SPELLINGS)[number];

/** A path parameter: an object that exists on the target, its id in another notation, or a given text. */
export type PathValue =
  | { readonly kind: 'existing' }
  | { readonly kind: 'respelt'; readonly spelling: Spelling }
  | { readonly kind: 'literal'; readonly value: string };

/** A request body before serialisation; `text` and `bytes` are sent to the letter, so that they can be malformed. */
export type CaseBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly base64: string };

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

/** The parts of a request that its data stands in. */
export const REQUEST_PLACES = ['body', 'path', 'query', 'header'] as const;
export type RequestPlace = (typeof REQUEST_PLACES)[number];

/** The one thing that was changed in a valid request. */
export interface AppliedMutation {
  /** The mutation of the catalogue. */
  readonly id: string;
  readonly place: RequestPlace;
  /** Where in that place: a JSON Pointer into the body, the name of a parameter; empty for the body as a whole. */
  readonly pointer: string;
  /** What an answer that explains itself has to name; null where nothing in particular is at fault. */
  readonly attribute: string | null;
  /** What stood there, as JSON or as sent, shortened; null where nothing did. */
  readonly before: string | null;
  /** What stands there now, likewise. */
  readonly after: string | null;
}

/** An assertion of the contract that a request, read back from the wire, does not meet. */
export interface Breach {
  readonly layer: JudgedLayer;
  /** The assertion, in that layer's document. */
  readonly pointer: JsonPointer;
  /** Where in the request: a JSON Pointer into the body, or the name of a parameter. */
  readonly where: string;
  /** The JSON Schema keyword of the assertion. */
  readonly keyword: string;
  /** What the document allows, in words. */
  readonly expected: string;
  /** What is sent, as JSON, shortened. */
  readonly got: string;
}

/** What a case is meant to bring about: what the answer has to be for the contract to hold. */
export type Intent =
  /** A valid request: must be accepted. */
  | { readonly kind: 'accept' }
  /** Exactly one thing in the data is wrong: must be refused with a client error. `breaches` are of either layer, never none. */
  | { readonly kind: 'refuse-data'; readonly mutation: AppliedMutation; readonly breaches: readonly Breach[] }
  /** Something was changed that servers may read either way: may be accepted or refused, must not fail. */
  | { readonly kind: 'tolerate'; readonly mutation: AppliedMutation; readonly why: string }
  /** The body is no JSON text (RFC 8259): must be refused. */
  | { readonly kind: 'refuse-malformed-json'; readonly mutation: AppliedMutation }
  /** The credentials do not suffice: must be refused with 401 or 403. */
  | { readonly kind: 'refuse-credential'; readonly credential: Exclude<Credential, 'valid'> }
  /** A media type that the operation does not take (RFC 9110 §15.5.16). */
  | { readonly kind: 'refuse-media-type'; readonly mediaType: string }
  /** A method that the path does not offer (RFC 9110 §15.5.6). */
  | { readonly kind: 'refuse-method'; readonly offered: readonly HttpMethod[] }
  /** A well-formed id that names nothing. */
  | { readonly kind: 'refuse-unknown-id'; readonly parameter: string }
  /** A header that the document requires is left out, or says the contrary of what it is documented to say. */
  | { readonly kind: 'omit-header'; readonly header: string; readonly instead: string | null }
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
  /** Where in the corrected document stands what the case is about: one cause, however many cases. Null for the operation as a whole. */
  readonly focus: JsonPointer | null;
  /** The valid request that this one differs from in one thing: the control of a refusal. Null where there is none. */
  readonly twin: CaseRequest | null;
}

/** The mutation of a case that has one. */
export function mutationOf({ intent }: Pick<Case, 'intent'>): AppliedMutation | null {
  return 'mutation' in intent ? intent.mutation : null;
}
