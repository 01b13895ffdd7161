import type { Rule } from '../rule.ts';

/** What a document says before and after a change of a kind; the same for requests and responses. */
export type Example = readonly [before: string, after: string];

const OPEN = 'properties: {name: …}';
const GROWN = 'properties: {name: …, size: …}';
const CLOSED = 'additionalProperties: false, ';

/** Kinds of change that come in pairs, by the one that is named first; the other is the same example backwards. */
const PAIRS: Readonly<Record<string, Example>> = {
  'operation-added': ['paths: {}', 'paths: {/forms: {get: …}}'],
  'deprecated-operation-added': ['paths: {}', 'paths: {/forms: {get: {deprecated: true, …}}}'],
  'sunset-operation-added': ['paths: {}', "paths: {/forms: {get: {deprecated: true, x-sunset: '2027-01-31', …}}}"],
  'operation-deprecated': ['get: {…}', 'get: {deprecated: true, …}'],
  'sunset-earlier': ["x-sunset: '2027-06-30'", "x-sunset: '2027-01-31'"],
  'sunset-added': ['deprecated: true', "deprecated: true, x-sunset: '2027-01-31'"],
  'sunset-invalid': ["x-sunset: '2027-01-31'", 'x-sunset: soon'],
  'stability-lowered': ['x-stability-level: stable', 'x-stability-level: beta'],
  'server-added': ['servers: [{url: …/v1}]', 'servers: [{url: …/v1}, {url: …/v2}]'],
  'server-replaced': ['servers: [{url: …/v1}]', 'servers: [{url: …/v2}]'],
  'server-variable-changed': ['variables: {port: {default: "443"}}', 'variables: {port: {default: "8443"}}'],
  'webhook-added': ['webhooks: {}', 'webhooks: {formClosed: …}'],
  'callback-added': ['callbacks: {}', 'callbacks: {closed: …}'],
  'security-narrowed': ['security: [{token: []}, {oauth: [read]}]', 'security: [{oauth: [read]}]'],
  'security-replaced': ['security: [{token: []}]', 'security: [{oauth: [read]}]'],
  'required-parameter-added': ['parameters: []', 'parameters: [{name: run, in: query, required: true}]'],
  'optional-parameter-added': ['parameters: []', 'parameters: [{name: run, in: query}]'],
  'path-parameter-added': ['/forms', '/forms/{id}'],
  'experimental-header-required': [
    'parameters: []',
    'parameters: [{name: X-SailPoint-Experimental, in: header, required: true}]',
  ],
  'parameter-moved': ['{name: run, in: query}', '{name: run, in: header}'],
  'parameter-renamed': ['{name: run, in: query}', '{name: start, in: query}'],
  'parameter-became-required': ['{name: run, in: query}', '{name: run, in: query, required: true}'],
  'serialisation-changed': ['{name: ids, in: query, explode: true}', '{name: ids, in: query, explode: false}'],
  'empty-value-allowed': ['{name: run, in: query}', '{name: run, in: query, allowEmptyValue: true}'],
  'required-body-added': ['post: {…}', 'post: {requestBody: {required: true, …}}'],
  'optional-body-added': ['post: {…}', 'post: {requestBody: {…}}'],
  'body-became-required': ['requestBody: {…}', 'requestBody: {required: true, …}'],
  'media-type-added': ['content: {application/json: …}', 'content: {application/json: …, text/csv: …}'],
  'media-type-refined': ['content: {application/*: …}', 'content: {application/json: …}'],
  'schema-added': ['application/json: {}', 'application/json: {schema: {type: object}}'],
  'encoding-changed': ['encoding: {file: {contentType: text/csv}}', 'encoding: {file: {contentType: text/plain}}'],
  'required-header-added': ['headers: {}', 'headers: {X-Total: {required: true, …}}'],
  'optional-header-added': ['headers: {}', 'headers: {X-Total: {…}}'],
  'header-became-required': ['X-Total: {…}', 'X-Total: {required: true, …}'],
  'success-status-added': ['responses: {200: …}', 'responses: {200: …, 202: …}'],
  'success-range-added': ['responses: {200: …}', 'responses: {200: …, 2XX: …}'],
  'success-status-replaced': ['responses: {200: …}', 'responses: {202: …}'],
  'error-status-added': ['responses: {200: …}', 'responses: {200: …, 409: …}'],
  'status-range-added': ['responses: {200: …}', 'responses: {200: …, 4XX: …}'],
  'type-widened': ['type: integer', 'type: number'],
  'type-changed': ['type: integer', 'type: string'],
  'body-shape-changed': ['schema: {type: array, items: …}', 'schema: {type: object, properties: {items: …}}'],
  'format-added': ['type: string', 'type: string, format: uuid'],
  'format-changed': ['format: date', 'format: date-time'],
  'format-widened': ['format: int32', 'format: int64'],
  'became-nullable': ['type: string', 'type: string, nullable: true'],
  'became-enum': ['type: string', 'type: string, enum: [Open, Closed]'],
  'enum-value-added': ['enum: [Open, Closed]', 'enum: [Open, Closed, Paused]'],
  'enum-replaced': ['enum: [Open, Closed]', 'enum: [active, ended]'],
  'pattern-added': ['type: string', "type: string, pattern: '^[a-z]+$'"],
  'pattern-changed': ["pattern: '^[a-z]+$'", "pattern: '^[a-z0-9]+$'"],
  'default-added': ['type: boolean', 'type: boolean, default: true'],
  'default-changed': ['default: true', 'default: false'],
  'multiple-of-changed': ['multipleOf: 2', 'multipleOf: 3'],
  'optional-property-added': [OPEN, GROWN],
  'required-property-added': [`required: [name], ${OPEN}`, `required: [name, size], ${GROWN}`],
  'optional-property-added-to-closed-object': [`${CLOSED}${OPEN}`, `${CLOSED}${GROWN}`],
  'required-property-added-to-closed-object': [`${CLOSED}${OPEN}`, `${CLOSED}required: [size], ${GROWN}`],
  'unsent-property-added': [OPEN, 'properties: {name: …, size: {readOnly or writeOnly: true}}'],
  'unsent-property-changed': ['id: {type: string, readOnly: true}', 'id: {type: integer, readOnly: true}'],
  'property-became-required': ['required: [name]', 'required: [name, size]'],
  'became-read-only': ['size: {type: integer}', 'size: {type: integer, readOnly: true}'],
  'became-write-only': ['secret: {type: string}', 'secret: {type: string, writeOnly: true}'],
  'object-closed': [OPEN, `${CLOSED}${OPEN}`],
  'union-branch-added': ['oneOf: [User]', 'oneOf: [User, Group]'],
  'union-overlap-allowed': ['oneOf: [User, Group]', 'anyOf: [User, Group]'],
  'discriminator-changed': ['discriminator: {propertyName: kind}', 'discriminator: {propertyName: type}'],
  'discriminator-added': ['oneOf: [User, Group]', 'oneOf: [User, Group], discriminator: {propertyName: kind}'],
  'constraint-added': ['type: string', 'type: string, not: {const: none}'],
  'constraint-changed': ['not: {const: none}', 'not: {const: all}'],
  'became-deprecated': ['size: {type: integer}', 'size: {type: integer, deprecated: true}'],
  'words-changed': ['description: The name.', 'description: The name as shown.'],
  'tags-changed': ['tags: [Forms]', 'tags: [Form Management]'],
  'operation-id-changed': ['operationId: getForm', 'operationId: readForm'],
  'path-parameters-renamed': ['/forms/{id}', '/forms/{uid}'],
  'server-variables-renamed': ['https://{tenant}.example.com', 'https://{org}.example.com'],
  'example-changed': ['example: Anna', 'example: Berta'],
  'meaning-may-have-changed': ['example: Anna Example', 'example: 2c91808568c529c60168cca6f90c1313'],
  'extension-changed': ['x-owner: team-a', 'x-owner: team-b'],
  'access-extension-changed': ['x-sailpoint-userLevels: [ORG_ADMIN]', 'x-sailpoint-userLevels: [USER]'],
  'links-changed': ['links: {next: …}', 'links: {}'],
  'version-changed': ['version: 1.0.0', 'version: 1.1.0'],
  'breaking-without-major-version': ['version: 1.0.0', 'version: 1.1.0, and something breaking'],
  'unused-component-added': ['schemas: {}', 'schemas: {Form: …}, and no $ref to it'],
  'unused-component-changed': ['Form: {type: string}', 'Form: {type: integer}, and no $ref to it'],
  'unused-encoding-changed': ['application/json: {}', 'application/json: {encoding: {file: {contentType: text/csv}}}'],
  'unused-servers-changed': ['servers: [{url: /v1}]', 'servers: [{url: /v2}], and all operations have their own'],
  'not-comparable': ['type: object', 'type: 7'],
  'boolean-required-repaired': ['name: {type: string, required: true}', 'required: [name], name: {type: string}'],
  'boolean-required-changed': ['name: {type: string, required: true}', 'name: {type: string, required: false}'],
  'invented-type-repaired': ['type: int', 'type: integer'],
  'type-written-out': ['properties: {…}', 'type: object, properties: {…}'],
  'path-parameter-left-optional': ['{name: id, in: path, required: true}', '{name: id, in: path}'],
  'path-templates-collide': ['/forms/{id}', '/forms/{id} and /forms/{uid}'],
};

const BOUND = /^(?<name>(?:min|max|minimum|maximum|unique|multiple)[a-z-]*)-(?<way>tightened|relaxed)$/u;

/** An example of what falls under `rule`; undefined where there is none. Rules that mirror each other share one. */
export function exampleOf(rule: Pick<Rule, 'id' | 'mirror'>): Example | undefined {
  const [kind, mirror] = [kindOf(rule.id), kindOf(rule.mirror)];
  const own = Object.hasOwn(PAIRS, kind) ? PAIRS[kind] : undefined;
  const backwards = Object.hasOwn(PAIRS, mirror) ? PAIRS[mirror] : undefined;
  if (own !== undefined) return own;
  if (backwards !== undefined) return [backwards[1], backwards[0]];
  return exampleOfBound(kind);
}

/** The kind of change, for requests and responses alike. */
function kindOf(id: string): string {
  return id.replace(/^(?:request|response)-/u, '');
}

function exampleOfBound(kind: string): Example | undefined {
  const { name = '', way } = BOUND.exec(kind)?.groups ?? {};
  if (way === undefined) return undefined;
  const keyword = name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const [tight, loose] = boundValues(keyword);
  const pair = [`${keyword}: ${loose}`, `${keyword}: ${tight}`] as const;
  return way === 'tightened' ? pair : [pair[1], pair[0]];
}

function boundValues(keyword: string): readonly [tight: string, loose: string] {
  if (keyword === 'uniqueItems') return ['true', 'false'];
  return keyword.startsWith('max') ? ['5', '10'] : ['10', '5'];
}
