/** What can stand at a place of a document, as far as it is read. `value`: as it is, with all that it holds. */
export type Kind =
  | ('value' | 'document' | 'info' | 'paths' | 'path' | 'operation' | 'parameters' | 'parameter' | 'body' | 'contents')
  | ('content' | 'encodings' | 'encoding' | 'responses' | 'response' | 'headers' | 'header' | 'callbacks' | 'callback')
  | ('schema' | 'discriminator' | 'schemas' | 'schema map' | 'servers' | 'server');

interface Shape {
  readonly members?: Readonly<Record<string, Kind>>;
  /** Of members that are not named, and of items. */
  readonly each?: Kind;
  readonly extensions?: true;
}

const values = (...names: readonly string[]): Record<string, Kind> =>
  Object.fromEntries(names.map((name) => [name, 'value']));

/** Members of a path that are operations. */
export const METHODS: ReadonlySet<string> = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
]);

const OPERATIONS: Record<string, Kind> = Object.fromEntries([...METHODS].map((method) => [method, 'operation']));

const SCHEMA: Record<string, Kind> = {
  ...values('type', 'format', 'enum', 'const', 'required', 'nullable', 'readOnly', 'writeOnly', 'default'),
  ...values('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength'),
  ...values('pattern', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'),
  ...values('title', 'description', 'example', 'externalDocs'),
  properties: 'schema map',
  items: 'schema',
  additionalProperties: 'schema',
  not: 'schema',
  allOf: 'schemas',
  oneOf: 'schemas',
  anyOf: 'schemas',
  discriminator: 'discriminator',
};

const PARAMETER: Record<string, Kind> = {
  ...values('name', 'in', 'required', 'deprecated', 'description', 'style', 'explode', 'allowReserved'),
  ...values('example', 'examples'),
  schema: 'schema',
  content: 'contents',
};

const OPERATION: Record<string, Kind> = {
  ...values('operationId', 'summary', 'description', 'externalDocs', 'tags', 'deprecated', 'security'),
  parameters: 'parameters',
  requestBody: 'body',
  responses: 'responses',
  callbacks: 'callbacks',
  servers: 'servers',
};

/** Members that are read, by what holds them (OpenAPI 3.0.3 §4.7), as far as the kinds of change speak of them. */
export const GRAMMAR: Readonly<Record<Kind, Shape>> = {
  value: { each: 'value' },
  document: { members: { info: 'info', servers: 'servers', security: 'value', paths: 'paths', webhooks: 'paths' } },
  info: { members: values('version', 'title', 'description') },
  paths: { each: 'path' },
  path: { members: { ...OPERATIONS, parameters: 'parameters', servers: 'servers' } },
  operation: { members: OPERATION, extensions: true },
  parameters: { each: 'parameter' },
  parameter: { members: PARAMETER, extensions: true },
  body: { members: { ...values('required', 'description'), content: 'contents' } },
  contents: { each: 'content' },
  content: { members: { ...values('example', 'examples'), schema: 'schema', encoding: 'encodings' } },
  encodings: { each: 'encoding' },
  encoding: { members: { ...values('contentType', 'style', 'explode', 'allowReserved'), headers: 'headers' } },
  responses: { each: 'response' },
  response: { members: { ...values('description', 'links'), headers: 'headers', content: 'contents' } },
  headers: { each: 'header' },
  header: { members: { ...values('required', 'description', 'deprecated', 'example', 'examples'), schema: 'schema' } },
  callbacks: { each: 'callback' },
  callback: { each: 'path' },
  schema: { members: SCHEMA, extensions: true },
  discriminator: { members: values('propertyName', 'mapping') },
  schemas: { each: 'schema' },
  'schema map': { each: 'schema' },
  servers: { each: 'server' },
  server: { members: values('url', 'description', 'variables') },
};
