/**
 * How a member of an OpenAPI object holds further objects: one, a list of them, a map from names to them, or a map in which
 * names that begin with `x-` are extensions.
 */
export type How = 'one' | 'list' | 'map' | 'extensible-map';

type Holding = readonly [how: How, shape: Shape];

const METHOD_FIELDS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/**
 * Where OpenAPI 3.0.3 (§4.7) keeps objects inside objects, as far as schemas can be reached. Everything else (examples,
 * extensions, descriptions) is data that must never be mistaken for a schema.
 */
export const STRUCTURE = {
  document: { paths: ['extensible-map', 'pathItem'], components: ['one', 'components'] },
  components: {
    schemas: ['map', 'schema'],
    responses: ['map', 'response'],
    parameters: ['map', 'parameter'],
    requestBodies: ['map', 'requestBody'],
    headers: ['map', 'header'],
  },
  pathItem: {
    parameters: ['list', 'parameter'],
    ...Object.fromEntries(METHOD_FIELDS.map((method) => [method, ['one', 'operation']] as const)),
  },
  operation: {
    parameters: ['list', 'parameter'],
    requestBody: ['one', 'requestBody'],
    responses: ['extensible-map', 'response'],
  },
  requestBody: { content: ['map', 'mediaType'] },
  response: { content: ['map', 'mediaType'], headers: ['map', 'header'] },
  parameter: { schema: ['one', 'schema'], content: ['map', 'mediaType'] },
  header: { schema: ['one', 'schema'], content: ['map', 'mediaType'] },
  mediaType: { schema: ['one', 'schema'] },
  schema: {
    properties: ['map', 'schema'],
    additionalProperties: ['one', 'schema'],
    items: ['one', 'schema'],
    not: ['one', 'schema'],
    allOf: ['list', 'schema'],
    anyOf: ['list', 'schema'],
    oneOf: ['list', 'schema'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly [How, string]>>>;

/** The kind of an OpenAPI object. */
export type Shape =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'requestBody'
  | 'response'
  | 'parameter'
  | 'header'
  | 'mediaType'
  | 'schema';

/** The members of an object of `shape` that hold further objects. */
export function holdings(shape: Shape): Readonly<Record<string, Holding>> {
  return STRUCTURE[shape];
}
