import type { JsonObject } from '../../../core/index.ts';
import { documentOf, type Case } from './case.ts';

const schemes: JsonObject = {
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      token: { type: 'http', scheme: 'bearer' },
    },
  },
};
const secured = (...security: readonly JsonObject[]): JsonObject => documentOf({ security }, schemes);
const operation = (rest: JsonObject): JsonObject => documentOf(rest);
const servers = (...list: readonly JsonObject[]): JsonObject => documentOf({}, { servers: list });
const path = (paths: JsonObject): JsonObject => documentOf({}, { paths });
const schemas = (components: JsonObject): JsonObject => documentOf({}, { components: { schemas: components } });
const example = (value: string): JsonObject =>
  documentOf({ requestBody: { content: { 'application/json': { example: { ids: [value] } } } } });
const post: JsonObject = { post: { responses: {} } };
const sunset = (day: string): JsonObject => operation({ 'x-sunset': day });
const answering = (response: JsonObject): JsonObject => operation({ responses: { 200: response } });
const hook: JsonObject = { '{$request.body#/url}': post };
const version = (text: string, rest: JsonObject = {}): JsonObject =>
  documentOf(rest, { info: { title: 'Desk', version: text } });

/** For tests: every kind of change without direction, without mirrors. Whole documents before and after. */
export const PLAIN_CASES: readonly Case[] = [
  ['operation-removed', path({ '/a': post }), path({})],
  ['deprecated-operation-removed', path({ '/a': { post: { deprecated: true } } }), path({})],
  ['sunset-operation-removed', path({ '/a': { post: { deprecated: true, 'x-sunset': '2027-01-01' } } }), path({})],
  ['operation-deprecated', operation({}), operation({ deprecated: true })],
  ['sunset-earlier', sunset('2027-01-01'), sunset('2026-01-01')],
  ['sunset-removed', sunset('2027-01-01'), operation({})],
  ['sunset-invalid', sunset('2027-01-01'), sunset('soon')],
  ['stability-lowered', operation({}), operation({ 'x-stability-level': 'beta' })],
  ['server-removed', servers({ url: 'https://a.test' }, { url: 'https://b.test' }), servers({ url: 'https://a.test' })],
  ['server-replaced', servers({ url: 'https://a.test' }), servers({ url: 'https://b.test' })],
  [
    'server-variable-changed',
    servers({ url: 'https://{t}.test', variables: { t: { default: 'a' } } }),
    servers({ url: 'https://{t}.test', variables: { t: { default: 'b' } } }),
  ],
  ['webhook-removed', documentOf({}, { webhooks: { made: post } }), documentOf({})],
  ['callback-removed', operation({ callbacks: { done: hook } }), operation({})],
  ['security-narrowed', secured({ key: [] }, { token: [] }), secured({ key: [] })],
  ['security-replaced', secured({ key: [] }), secured({ token: [] })],
  ['words-changed', operation({ summary: 'a' }), operation({ summary: 'b' })],
  ['tags-changed', operation({ tags: ['a'] }), operation({ tags: ['b'] })],
  ['operation-id-changed', operation({ operationId: 'a' }), operation({ operationId: 'b' })],
  ['path-parameters-renamed', path({ '/a/{b}': post }), path({ '/a/{c}': post })],
  [
    'server-variables-renamed',
    servers({ url: 'https://{t}.test', variables: { t: { default: 'a' } } }),
    servers({ url: 'https://{u}.test', variables: { u: { default: 'a' } } }),
  ],
  ['example-changed', example('Anna'), example('Berta')],
  ['meaning-may-have-changed', example('Anna'), example('1f0c3a52-9f60-4a53-9b5e-3a1d6f0b7c11')],
  ['extension-changed', operation({ 'x-a': 1 }), operation({ 'x-a': 2 })],
  ['access-extension-changed', operation({}), operation({ 'x-sailpoint-userLevels': ['ORG_ADMIN'] })],
  ['links-changed', answering({ links: {} }), answering({ links: { next: { operationId: 'a' } } })],
  ['version-changed', version('1.0.0'), version('1.1.0')],
  [
    'breaking-without-major-version',
    version('1.0.0', { requestBody: {} }),
    version('1.1.0', { requestBody: { required: true } }),
  ],
  ['unused-component-removed', schemas({ A: {} }), schemas({})],
  ['unused-component-changed', schemas({ A: {} }), schemas({ A: { type: 'string' } })],
  [
    'unused-encoding-changed',
    operation({ requestBody: { content: { 'application/json': {} } } }),
    operation({ requestBody: { content: { 'application/json': { encoding: { a: { style: 'form' } } } } } }),
  ],
  [
    'unused-servers-changed',
    operation({ servers: [{ url: '/v1' }] }),
    { ...operation({ servers: [{ url: '/v1' }] }), servers: [{ url: '/v2' }] },
  ],
  ['not-comparable', operation({ parameters: 'a' }), operation({ parameters: 'b' })],
  [
    'path-parameter-left-optional',
    operation({ parameters: [{ in: 'path', name: 'id', required: true }] }),
    operation({ parameters: [{ in: 'path', name: 'id' }] }),
  ],
  ['path-templates-collide', path({ '/a/{b}': post }), path({ '/a/{b}': post, '/a/{c}': post })],
];
