import type { ImportedDocument } from './imported-document.ts';

/** What one file makes, before files are merged. */
export interface ImportedFile extends ImportedDocument {
  /** The file as it was given, for messages. */
  readonly source: string;
}
