import { ConfigError, isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../core/index.ts';
import { importFile } from './import-file.ts';
import { PROVENANCE, type ImportedDocument, type Remark } from './imported-document.ts';
import { mergeFiles } from './merge-files.ts';

/**
 * One OpenAPI document out of documentation pages (`.api.mdx`, or the text of a rendered one) and OpenAPI documents, with what each was
 * and what had to be inferred. The same files give the same document, to the byte. Throws a ConfigError where a file is none of these,
 * where two contradict each other, or where none is given.
 */
export function importPages(paths: readonly string[]): ImportedDocument {
  const [first, ...others] = paths.map(importFile);
  if (first === undefined) throw new ConfigError('usage', 'no page to import', { hint: 'Name at least one page.' });
  const partial = [first, ...others].some((file) => file.partial);
  const { document, sources } = mergeFiles([first, ...others]);
  return { document: { ...document, [PROVENANCE]: { partial, sources: toJson(sources) } }, partial, sources };
}

/** Provenance is plain data already; its types say more than JSON does. */
function toJson(value: unknown): JsonValue {
  if (isJsonArray(value)) return value.map(toJson);
  if (isJsonObject(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toJson(item)]));
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** A document as it is compared. */
export interface LoadedDocument {
  /** Its file, as given. */
  readonly source: string;
  /** The tree as published: nothing repaired, any OpenAPI 3.x. */
  readonly tree: JsonObject;
  /** Whether it speaks of some operations only, such as a documentation page: what it lacks is then not removed. */
  readonly partial: boolean;
  /** What the page cannot tell: it is taken to be as the other document has it, and so is not compared. */
  readonly untold: readonly Remark[];
}

/** Reads a page or an OpenAPI 3 document to be compared. Throws a ConfigError where it is neither. */
export function loadComparedDocument(path: string): LoadedDocument {
  const { source, document, partial, sources } = importFile(path);
  return { source, tree: document, partial, untold: sources.flatMap(({ unknown }) => unknown) };
}
