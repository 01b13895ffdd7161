import type { MediaType, Operation } from '../contract/index.ts';
import {
  isJsonMediaType,
  mediaTypeOf,
  type CaseBody,
  type CaseRequest,
  type HeaderFields,
  type JsonValue,
  type PathValue,
} from '../core/index.ts';
import { sampleText } from './sample-text.ts';
import { sampleValue } from './sample-value.ts';
import type { Subject } from './subject.ts';

const known = new WeakMap<Subject, CaseRequest>();

/**
 * A request that the operation must accept, made of what the document gives as examples: path parameters name an existing object,
 * required headers and query parameters are there, optional ones are not. Sent with valid credentials. Where the document allows
 * nothing that can be made up here, the request is a best effort, which `isValidRequest` tells.
 */
export function validRequest(subject: Subject): CaseRequest {
  const request = known.get(subject) ?? makeRequest(subject);
  known.set(subject, request);
  return request;
}

/** Whether the body of `request` is what the corrected layer allows. */
export function isValidRequest({ layers }: Subject, { body }: CaseRequest): boolean {
  const { requestBody } = layers.corrected.operation;
  const [content] = requestBody?.content ?? [];
  if (content === undefined || body.kind === 'none') return requestBody?.required !== true;
  return body.kind === 'json' && allows(layers.corrected, content, body.value);
}

function makeRequest(subject: Subject): CaseRequest {
  const document = subject.contract.documents.corrected;
  const { operation } = subject.layers.corrected;
  const inPlace = (place: string): Operation['parameters'] => operation.parameters.filter((item) => item.in === place);
  const fields = (place: string): HeaderFields =>
    inPlace(place)
      .filter(({ required }) => required)
      .map(({ name, schema }) => [name, sampleText(document, schema)] as const);
  const body = validBody(subject);
  const mediaType = operation.requestBody?.content[0]?.mediaType ?? 'application/json';
  return {
    method: operation.method,
    path: operation.path,
    pathValues: Object.fromEntries(
      inPlace('path').map(({ name }): [string, PathValue] => [name, { kind: 'existing' }]),
    ),
    query: fields('query'),
    headers: body.kind === 'none' ? fields('header') : [...fields('header'), ['Content-Type', mediaType]],
    body,
    credential: 'valid',
  };
}

/** The first of these that the schema allows: the documented example, one made of the schemas' examples, one made without them. */
function validBody({ contract, layers }: Subject): CaseBody {
  const document = contract.documents.corrected;
  const [content] = layers.corrected.operation.requestBody?.content ?? [];
  if (content === undefined) return { kind: 'none' };
  const { example, schema } = content;
  const makers = [
    () => example,
    () => (schema === null ? undefined : sampleValue(document, schema)),
    () => (schema === null ? undefined : sampleValue(document, schema, { examples: false })),
  ];
  let fallback: JsonValue | undefined;
  for (const make of makers) {
    const value = make();
    if (value !== undefined && allows(layers.corrected, content, value)) return { kind: 'json', value };
    fallback ??= value;
  }
  return fallback === undefined ? { kind: 'none' } : { kind: 'json', value: fallback };
}

function allows(
  { schemas }: Subject['layers']['corrected'],
  { mediaType, schema }: MediaType,
  value: JsonValue,
): boolean {
  if (!isJsonMediaType(mediaTypeOf(mediaType) ?? '') && mediaType !== '*/*') return false;
  return schema === null || schemas.validator(schema, 'request')(value).length === 0;
}
