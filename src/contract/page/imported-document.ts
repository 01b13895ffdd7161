import type { JsonObject } from '../../core/index.ts';

/** Where an imported document says what it was made of: a member of its root. */
export const PROVENANCE = 'x-sailpoint-conformance-import';

/**
 * Beside what a page tells of a schema, a parameter or an operation: the names of the members that it cannot tell, `*` for all that are
 * not there. What is named is not spoken of, rather than absent; where it is there all the same, OpenAPI demands it.
 */
export const UNKNOWN = 'x-unknown';

/** What a page shows of properties or parameters whose names it does not show: one entry each, in the order of the page. */
export const UNNAMED = 'x-unnamed';

/** A place of the document and what has to be said about it. */
export interface Remark {
  readonly pointer: string;
  readonly what: string;
}

/** One file that a document was made of. */
export interface ImportSource {
  /** The name of the file, without its folder. */
  readonly source: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly kind: 'mdx' | 'rendered' | 'openapi';
  /** How the page holds its operation. */
  readonly encoding: 'json' | 'base64+zlib' | 'base64+gzip' | 'text' | 'document';
  /** Whether it is a copy, with the header of the site that it was copied from. */
  readonly mirror: boolean;
  /** The time in that header, ISO 8601, and what it is the time of. */
  readonly date: string | null;
  readonly dateOf: 'file' | 'copy' | null;
  /** What the document says although the page's data do not: taken from elsewhere in the page, or by rule. */
  readonly inferred: readonly Remark[];
  /** What the page cannot tell. */
  readonly unknown: readonly Remark[];
}

/** An OpenAPI document with what it was made of. */
export interface ImportedDocument {
  /** With the provenance in it, under `PROVENANCE`. */
  readonly document: JsonObject;
  /** Whether it speaks of some operations only. */
  readonly partial: boolean;
  readonly sources: readonly ImportSource[];
}
