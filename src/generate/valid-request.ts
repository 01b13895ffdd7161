import type { Operation } from '../contract/index.ts';
import type { CaseBody, CaseRequest, HeaderFields, JsonObject, JsonValue, PathValue } from '../core/index.ts';
import { sampleValue } from './sample-value.ts';

/**
 * A request that `operation` must accept, made of what `document` gives as examples: path parameters name an existing object,
 * required headers and query parameters are there, optional ones are not. Sent with valid credentials.
 */
export function validRequest(document: JsonObject, operation: Operation): CaseRequest {
  const inPlace = (place: string): Operation['parameters'] => operation.parameters.filter((item) => item.in === place);
  const fields = (place: string): HeaderFields =>
    inPlace(place)
      .filter(({ required }) => required)
      .map(({ name, schema }) => [name, asText(schema === null ? undefined : sampleValue(document, schema))] as const);
  const body = validBody(document, operation);
  return {
    method: operation.method,
    path: operation.path,
    pathValues: Object.fromEntries(
      inPlace('path').map(({ name }): [string, PathValue] => [name, { kind: 'existing' }]),
    ),
    query: fields('query'),
    headers: body.kind === 'none' ? fields('header') : [...fields('header'), ['Content-Type', mediaTypeOf(operation)]],
    body,
    credential: 'valid',
  };
}

function validBody(document: JsonObject, { requestBody }: Operation): CaseBody {
  const [content] = requestBody?.content ?? [];
  if (content === undefined) return { kind: 'none' };
  const value = content.example ?? (content.schema === null ? undefined : sampleValue(document, content.schema));
  return value === undefined ? { kind: 'none' } : { kind: 'json', value };
}

function mediaTypeOf({ requestBody }: Operation): string {
  return requestBody?.content[0]?.mediaType ?? 'application/json';
}

function asText(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
