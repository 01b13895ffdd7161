import type { HttpMethod, JsonPointer, JsonValue, OperationId } from '../core/index.ts';

/** A parameter as one layer documents it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly pointer: JsonPointer;
  /** Where its schema stands; null where it has none. */
  readonly schema: JsonPointer | null;
}

/** The payload of one media type. */
export interface MediaType {
  readonly mediaType: string;
  readonly pointer: JsonPointer;
  readonly schema: JsonPointer | null;
  /** The example given beside the schema, if any. */
  readonly example: JsonValue | undefined;
}

/** A response header. */
export interface DocumentedHeader {
  readonly name: string;
  readonly required: boolean;
  readonly pointer: JsonPointer;
  readonly schema: JsonPointer | null;
}

/** A response; `status` is a code, a range such as `4XX`, or `default` (OpenAPI 3.0.3 §4.7.16). */
export interface DocumentedResponse {
  readonly status: string;
  readonly pointer: JsonPointer;
  readonly content: readonly MediaType[];
  readonly headers: readonly DocumentedHeader[];
}

/** An operation as one layer of the contract documents it; every `$ref` on the way here is already followed. */
export interface Operation {
  readonly id: OperationId;
  readonly method: HttpMethod;
  readonly path: string;
  readonly pointer: JsonPointer;
  readonly parameters: readonly Parameter[];
  readonly requestBody: { readonly required: boolean; readonly content: readonly MediaType[] } | null;
  readonly responses: readonly DocumentedResponse[];
  /** Whether the layer demands credentials: a non-empty list of requirements, none of them empty (§4.8.30). */
  readonly authenticated: boolean;
}

/** The response that `operation` documents for `status`: the exact code before its range before `default`. */
export function documentedResponse(operation: Operation, status: number): DocumentedResponse | undefined {
  const candidates = [String(status), `${String(status).charAt(0)}XX`, 'default'];
  for (const candidate of candidates) {
    const response = operation.responses.find((item) => item.status.toUpperCase() === candidate.toUpperCase());
    if (response !== undefined) return response;
  }
  return undefined;
}
