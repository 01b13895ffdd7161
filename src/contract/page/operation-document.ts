import { basename } from 'node:path';

import { isJsonArray, isJsonObject, jsonPointer, type JsonObject, type JsonValue } from '../../core/index.ts';
import { UNKNOWN, type Remark } from './imported-document.ts';
import { malformedPage } from './malformed-page.ts';

/** The version that is written where the source names none: pages write schemas as 3.0 does (`nullable`). */
export const ASSUMED_VERSION = '3.0.0';

export const METHODS: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Of other objects of the document. */
const ELSEWHERE = new Set(['method', 'path', 'servers', 'securitySchemes', 'info']);
/** Made by the generator of pages out of the rest. */
const DERIVED = new Set(['postman', 'jsonRequestBodyExample']);

const KINDS: readonly (readonly [name: string, is: (value: JsonValue) => boolean, what: string])[] = [
  ...['requestBody', 'responses', 'securitySchemes', 'info'].map((name) => [name, isJsonObject, 'an object'] as const),
  ...['parameters', 'servers', 'security', 'tags'].map((name) => [name, isJsonArray, 'a list'] as const),
];

/** A document with one operation, and where that is. */
export interface OperationDocument {
  readonly document: JsonObject;
  readonly path: string;
  readonly method: string;
  readonly inferred: readonly Remark[];
  readonly unknown: readonly Remark[];
}

/**
 * The document that the data of a page's operation make: OpenAPI 3.0.3 §4.7.1 with the one path item, its servers, its security schemes
 * and its info. Throws a ConfigError where the data have no method, no path, or members that cannot be what their names say.
 */
export function operationDocument(source: string, data: JsonObject): OperationDocument {
  const { path, method } = placeOf(source, data);
  for (const [name, is, what] of KINDS) {
    const value = own(data, name);
    if (value !== undefined && !is(value)) throw broken(source, `whose \`${name}\` is not ${what}`);
  }
  const info = own(data, 'info');
  const servers = own(data, 'servers');
  const schemes = own(data, 'securitySchemes');
  const pointer = jsonPointer('paths', path, method);
  const missing = ['security', 'servers'].filter((name) => own(data, name) === undefined);
  const operation: JsonObject = {
    ...Object.fromEntries(Object.entries(data).filter(([name]) => !ELSEWHERE.has(name) && !DERIVED.has(name))),
    ...(missing.length === 0 ? {} : { [UNKNOWN]: missing }),
  };
  return {
    path,
    method,
    document: {
      openapi: ASSUMED_VERSION,
      info: info ?? unknownInfo(source),
      ...(servers === undefined ? {} : { servers }),
      paths: Object.fromEntries([[path, { [method]: operation }]]),
      ...(schemes === undefined ? {} : { components: { securitySchemes: schemes } }),
    },
    inferred: [
      { pointer: '/openapi', what: `the version ${ASSUMED_VERSION}; a page names none` },
      ...(info === undefined
        ? [{ pointer: '/info', what: 'the name of the file as the title; the page has none' }]
        : []),
    ],
    unknown: missing.map((name) => ({ pointer: `${pointer}/${name}`, what: `the page has no ${name}` })),
  };
}

/** The info of a source that has none: what OpenAPI demands, and the mark that none of it is known. */
export function unknownInfo(source: string): JsonObject {
  return { title: basename(source), version: '', [UNKNOWN]: ['*', 'title', 'version'] };
}

function placeOf(source: string, data: JsonObject): { readonly path: string; readonly method: string } {
  const path = own(data, 'path');
  const method = own(data, 'method');
  if (typeof path !== 'string' || !path.startsWith('/'))
    throw broken(source, 'without a `path` that begins with a slash');
  if (typeof method !== 'string' || !METHODS.includes(method.toLowerCase()))
    throw broken(source, 'without a `method` of HTTP');
  return { path, method: method.toLowerCase() };
}

function broken(source: string, problem: string): Error {
  return malformedPage(source, `has data ${problem}`, 'Give the page of one operation, as it was published.');
}

function own(data: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}
