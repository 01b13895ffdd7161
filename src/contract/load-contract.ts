import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { member, type JsonObject } from '../core/index.ts';
import type { Contract, ContractOperation } from './contract.ts';
import { parseDefects } from './defect-register.ts';
import { parseObject, readSource, requireOpenApi } from './load.ts';
import type { Operation } from './operation.ts';
import { applyOverlay } from './overlay/apply-overlay.ts';
import { parseOverlay } from './overlay/parse-overlay.ts';
import { readOperations } from './read-operations.ts';
import { repairDocument } from './repair/repair-document.ts';
import { findUnresolvableReferences } from './unresolvable-references.ts';

/**
 * Loads an OpenAPI 3.0 document and makes its layers. An `overlay.yaml` and a `defects.yaml` beside it are taken along.
 * Throws a ConfigError where a file is unreadable or malformed; what is wrong inside a legal document is data in the result.
 */
export function loadContract(path: string): Contract {
  const { text, sha256 } = readSource(path);
  const published = requireOpenApi(path, parseObject(path, text));
  const repaired = repairDocument(published);
  const overlay = readBeside(
    path,
    'overlay.yaml',
    'an OpenAPI Overlay 1.0.0, as CONTRIBUTING.md shows one',
    parseOverlay,
  );
  const corrected = overlay
    ? applyOverlay(repaired.document, overlay)
    : { document: repaired.document, corrections: [] };
  const info = published['info'];
  return {
    api: basename(path) === 'openapi.yaml' ? basename(dirname(resolve(path))) : basename(path).replace(/\.\w+$/u, ''),
    title: textOf(info, 'title'),
    version: textOf(info, 'version'),
    source: path,
    sha256,
    documents: { published, repaired: repaired.document, corrected: corrected.document },
    repairs: repaired.applications,
    corrections: corrected.corrections,
    unresolvable: findUnresolvableReferences(published),
    defects: readBeside(path, 'defects.yaml', 'a list of defects, as CONTRIBUTING.md shows one', parseDefects) ?? [],
    operations: pairOperations(repaired.document, corrected.document),
  };
}

function readBeside<Parsed>(
  path: string,
  name: string,
  wanted: string,
  parse: (source: string, document: JsonObject) => Parsed,
): Parsed | undefined {
  const beside = join(dirname(path), name);
  return existsSync(beside) ? parse(beside, parseObject(beside, readSource(beside).text, wanted)) : undefined;
}

function textOf(info: JsonObject[string] | undefined, name: string): string {
  const value = member(info, name);
  // YAML reads `version: 1` as a number.
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function pairOperations(repaired: JsonObject, corrected: JsonObject): readonly ContractOperation[] {
  const before = readOperations(repaired);
  if (repaired === corrected) return before.map((operation) => both(operation, operation));
  // By place and not by id, which a correction may give or change.
  const byPlace = new Map(before.map((operation) => [place(operation), operation]));
  // An operation that only a correction adds has no repaired form of its own.
  return readOperations(corrected).map((operation) => both(byPlace.get(place(operation)) ?? operation, operation));
}

function place({ method, path }: Operation): string {
  return `${method} ${path}`;
}

function both(repaired: Operation, corrected: Operation): ContractOperation {
  return { id: corrected.id, layers: { repaired, corrected } };
}
