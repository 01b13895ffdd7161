import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { Source } from './source.ts';

export const METHODS = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'query', 'trace'] as const;
export type Method = (typeof METHODS)[number];

/** A path of a document, with what it holds. */
export interface PathItem {
  readonly path: string;
  /** The path without the names of its parameters. */
  readonly template: string;
  readonly item: JsonObject;
  readonly operations: ReadonlyMap<Method, JsonObject>;
}

/** An operation with the path that it is under. */
export interface Endpoint {
  readonly path: PathItem;
  readonly method: Method;
  readonly operation: JsonObject;
}

/** Reads a map of path items (OpenAPI 3.0.3 §4.7.8); what is no path item is left to who compares the rest. */
export function readPaths(source: Source, paths: JsonValue | undefined): ReadonlyMap<string, PathItem> {
  const read = new Map<string, PathItem>();
  if (!isJsonObject(paths)) return read;
  for (const path of Object.keys(paths).toSorted()) {
    const item = path.startsWith('x-') ? undefined : source.object(paths[path]);
    if (item !== undefined) read.set(path, { path, template: templateOf(path), item, operations: operationsOf(item) });
  }
  return read;
}

function operationsOf(item: JsonObject): ReadonlyMap<Method, JsonObject> {
  const operations = new Map<Method, JsonObject>();
  for (const method of METHODS) {
    const operation = member(item, method);
    if (isJsonObject(operation)) operations.set(method, operation);
  }
  return operations;
}

/** `path` without the names of its parameters: two that share it are the same place. */
export function templateOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/gu, '{}');
}

/** The names of the parameters of `path`, in their order. */
export function parameterNames(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name ?? '');
}

/** The name of an operation in every output. */
export function operationName(method: string, path: string): string {
  return `${method.toUpperCase()} ${path}`;
}
