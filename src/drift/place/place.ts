/** Where a parameter or header is. */
export const CARRIERS = ['path', 'query', 'header', 'cookie'] as const;
export type Carrier = (typeof CARRIERS)[number];

/** A parameter of a request, or a header of an answer. */
export interface Parameter {
  readonly kind: 'parameter';
  readonly in: Carrier;
  /** Of a header in small letters: its name has no case (RFC 9110 §5.1). */
  readonly name: string;
}

/** What stands around the data: in which message of the operation, and in which part of it. */
export type Part =
  | { readonly kind: 'callback'; readonly name: string }
  | { readonly kind: 'webhook' }
  /** An operation that the server calls. */
  | { readonly kind: 'call'; readonly method: string; readonly path: string }
  | { readonly kind: 'request' }
  | { readonly kind: 'response'; readonly status: string }
  | Parameter
  /** One parameter that has two names, or stands in two places. */
  | { readonly kind: 'either'; readonly one: Parameter; readonly other: Parameter }
  /** In small letters; without parameters, but where two differ in nothing else. */
  | { readonly kind: 'media'; readonly type: string }
  /** What is in no message, such as `server https://…` or `tag Forms`; the last part, as it is. */
  | { readonly kind: 'about'; readonly text: string };

/** A step from a value into it. */
export type Step =
  | { readonly kind: 'member'; readonly name: string }
  /** The members of a map, whatever their names. */
  | { readonly kind: 'entry' }
  /** The items of a list, or the one of them that stands at `index`. */
  | { readonly kind: 'item' }
  | { readonly kind: 'position'; readonly index: number }
  /** An alternative of a union: the same value, looked at as one of several. */
  | { readonly kind: 'branch'; readonly name: string }
  /** What a keyword of the schema says of the value, such as `not`. */
  | { readonly kind: 'keyword'; readonly name: string };

/**
 * Where in the messages of an operation something is; the operation itself where both are empty. Steps only follow a parameter or a media
 * type. Its text, by `writePlace` and `readPlace`, is what documents, answers and usage meet by: `response 200 application/json a[].b`.
 */
export interface Place {
  readonly parts: readonly Part[];
  readonly steps: readonly Step[];
}

/** The answers with `status`, which may be a range or `default`. */
export function responsePart(status: string | number): Part {
  return { kind: 'response', status: String(status) };
}

/** The parameter `name` of a request, or, in an answer, its header. */
export function parameterPart(where: Carrier, name: string): Parameter {
  return { kind: 'parameter', in: where, name: where === 'header' ? name.toLowerCase() : name };
}

/** The body of the media type `type`. Its parameters and letters do not count, unless `whole`: for a second one that differs in nothing else. */
export function mediaPart(type: string, whole = false): Part {
  return { kind: 'media', type: (whole ? type : (type.split(';', 1)[0] ?? type)).trim().toLowerCase() };
}

/** What `words` name and no message has; the first of them is no word that messages begin with. */
export function aboutPart(...words: readonly string[]): Part {
  return { kind: 'about', text: words.join(' ').trim() };
}

/** Whether `text` says where a parameter is (OpenAPI 3.0.3 §4.7.12.1). */
export function isCarrier(text: string | undefined): text is Carrier {
  return CARRIERS.some((carrier) => carrier === text);
}
