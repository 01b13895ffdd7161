import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';

import { load, JSON_SCHEMA } from 'js-yaml';

import { ConfigError, isJsonObject, type JsonObject } from '../core/index.ts';
import { MAX_DEPTH, requireTree, tooDeep } from './require-tree.ts';

/** A file's text with the hash that names this version of it. */
export interface SourceText {
  readonly source: string;
  readonly text: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Reads a file as UTF-8. Throws a ConfigError where it cannot be read. */
export function readSource(path: string): SourceText {
  try {
    const text = readFileSync(path, 'utf8');
    return { source: path, text, sha256: createHash('sha256').update(text).digest('hex') };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError('document-unreadable', `cannot read ${path}: ${why}`, {
      hint: isAbsolute(path)
        ? 'Check the path, and whether the file may be read.'
        : 'Check the path; it is taken relative to the folder the command runs in.',
      cause: error,
    });
  }
}

/**
 * `text` as a JSON object, from JSON or YAML, without cycles and of bounded depth. `wanted` says what the file should be, for the hint.
 * Throws a ConfigError that names the line where it is neither.
 */
export function parseObject(source: string, text: string, wanted = 'an OpenAPI 3.0 document'): JsonObject {
  const value = parseJsonOrYaml(source, text);
  requireTree(source, value);
  if (isJsonObject(value)) return value;
  throw new ConfigError('document-malformed', `${source} is no JSON or YAML object`, {
    hint: `Give ${wanted}.`,
  });
}

function parseJsonOrYaml(source: string, text: string): unknown {
  try {
    // JSON first: it is ten times faster, and YAML would accept JSON with another meaning of duplicate keys.
    if (/^\s*[{[]/u.test(text)) return JSON.parse(text);
  } catch {
    // A YAML flow mapping starts like JSON; the YAML parser has the better message for both.
  }
  try {
    return load(text, { schema: JSON_SCHEMA, filename: source, maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof Error && error.message.includes('exceeded maxDepth')) throw tooDeep(source, error);
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    throw new ConfigError('document-malformed', `${source} is neither JSON nor YAML: ${reason}`, {
      hint: 'Repair the file at the place named, or give another one.',
      cause: error,
    });
  }
}

/** `document` once it is known to be OpenAPI 3.0. Throws a ConfigError that says what it is instead. */
export function requireOpenApi(source: string, document: JsonObject): JsonObject {
  const { openapi, swagger, paths } = document;
  if (typeof openapi === 'string' && openapi.startsWith('3.0.') && isJsonObject(paths)) return document;
  throw new ConfigError('document-malformed', `${source} is no OpenAPI 3.0 document: ${whatItIs(openapi, swagger)}`, {
    hint: 'Give a document with `openapi: 3.0.x` and `paths`.',
  });
}

function whatItIs(openapi: unknown, swagger: unknown): string {
  if (typeof openapi === 'string' && openapi.startsWith('3.0.')) return '`paths` is missing';
  if (openapi !== undefined) return `it says openapi ${JSON.stringify(openapi)}`;
  return swagger === undefined ? 'the member `openapi` is missing' : `it is Swagger ${JSON.stringify(swagger)}`;
}
