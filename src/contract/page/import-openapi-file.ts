import { isJsonObject, type JsonObject } from '../../core/index.ts';
import { parseObject } from '../load.ts';
import { PROVENANCE, type ImportSource } from './imported-document.ts';
import type { ImportedFile } from './imported-file.ts';
import { malformedPage } from './malformed-page.ts';
import type { Input } from './read-input.ts';
import { readProvenance } from './read-provenance.ts';

const WANTED = 'Give a documentation page, or an OpenAPI 3 document in JSON or YAML.';

/**
 * An OpenAPI 3 document as it is. One that was imported before keeps its provenance. Throws a ConfigError where it is none, or where
 * nothing in it could be compared.
 */
export function importOpenApiFile(input: Input): ImportedFile {
  const { source, text } = input;
  const document = parseObject(source, text, 'a documentation page, or an OpenAPI 3 document');
  requireOpenApi3(source, document);
  const before = readProvenance(document[PROVENANCE]);
  if (before === undefined) return { source, document, partial: false, sources: [sourceOf(input)] };
  const bare = Object.fromEntries(Object.entries(document).filter(([name]) => name !== PROVENANCE));
  return { source, document: bare, ...before };
}

function requireOpenApi3(source: string, document: JsonObject): void {
  const { openapi, swagger, paths, webhooks, components } = document;
  if (swagger !== undefined) throw malformedPage(source, `is Swagger ${JSON.stringify(swagger)}`, WANTED);
  if (typeof openapi !== 'string' || !/^3\.\d/u.test(openapi))
    throw malformedPage(source, 'is neither a documentation page nor OpenAPI 3', WANTED);
  // OpenAPI 3.1.0 §4.8.1 lets documents of webhooks or components alone do without.
  const optional = !openapi.startsWith('3.0') && (isJsonObject(webhooks) || isJsonObject(components));
  if (paths === undefined ? !optional : !isJsonObject(paths))
    throw malformedPage(source, 'has no `paths` that could be read', WANTED);
}

function sourceOf({ name, sha256 }: Input): ImportSource {
  return {
    source: name,
    sha256,
    kind: 'openapi',
    encoding: 'document',
    mirror: false,
    date: null,
    dateOf: null,
    inferred: [],
    unknown: [],
  };
}
