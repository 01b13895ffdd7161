import {
  CREDENTIALS,
  REQUEST_PLACES,
  SPELLINGS,
  type AppliedMutation,
  type CaseBody,
  type CaseRequest,
  type PathValue,
} from './case.ts';
import { listOf, nullable, objectOf, oneOf, recordOf, text, type Decode } from './decode.ts';
import { HTTP_METHODS, type HeaderFields } from './http.ts';
import { isJsonArray, isJsonObject, type JsonValue } from './json.ts';

const json: Decode<JsonValue> = (value, at) => {
  if (isJsonValue(value)) return value;
  throw new TypeError(`${at}: expected a JSON value, got nothing`);
};

function isJsonValue(value: unknown): value is JsonValue {
  return (
    value === null ||
    ['boolean', 'number', 'string'].includes(typeof value) ||
    isJsonArray(value) ||
    isJsonObject(value)
  );
}

const BODIES = {
  none: objectOf<CaseBody>(() => ({ kind: 'none' })),
  json: objectOf<CaseBody>((take) => ({ kind: 'json', value: take('value', json) })),
  text: objectOf<CaseBody>((take) => ({ kind: 'text', text: take('text', text) })),
  bytes: objectOf<CaseBody>((take) => ({ kind: 'bytes', base64: take('base64', text) })),
} as const satisfies Readonly<Record<CaseBody['kind'], Decode<CaseBody>>>;

const BODY_KINDS = ['none', 'json', 'text', 'bytes'] as const;
const PATH_KINDS = ['existing', 'respelt', 'literal'] as const;

const body: Decode<CaseBody> = (value, at) =>
  BODIES[objectOf((take) => take('kind', oneOf(BODY_KINDS)))(value, at)](value, at);

const pathValue: Decode<PathValue> = (value, at) => {
  const kind = objectOf((take) => take('kind', oneOf(PATH_KINDS)))(value, at);
  switch (kind) {
    case 'existing':
      return { kind };
    case 'respelt':
      return { kind, spelling: objectOf((take) => take('spelling', oneOf(SPELLINGS)))(value, at) };
    case 'literal':
      return { kind, value: objectOf((take) => take('value', text))(value, at) };
    default:
      return kind satisfies never;
  }
};

const field: Decode<HeaderFields[number]> = (value, at) => {
  const [name, content, ...others] = listOf(text)(value, at);
  if (name === undefined || content === undefined || others.length > 0)
    throw new TypeError(`${at}: expected a name and a value`);
  return [name, content];
};

/** A request of a case that was written down as JSON. */
export const decodeCaseRequest = objectOf<CaseRequest>((take) => ({
  method: take('method', oneOf(HTTP_METHODS)),
  path: take('path', text),
  pathValues: take('pathValues', recordOf(pathValue)),
  query: take('query', listOf(field)),
  headers: take('headers', listOf(field)),
  body: take('body', body),
  credential: take('credential', oneOf(CREDENTIALS)),
}));

/** A mutation of a case that was written down as JSON. */
export const decodeMutation = objectOf<AppliedMutation>((take) => ({
  id: take('id', text),
  place: take('place', oneOf(REQUEST_PLACES)),
  pointer: take('pointer', text),
  attribute: take('attribute', nullable(text)),
  before: take('before', nullable(text)),
  after: take('after', nullable(text)),
}));
