import { DOCUMENT_QUALITY } from './document-quality.ts';
import type { KindId } from './ids.ts';
import type { PlainKind } from './kind.ts';
import { WORDS } from './words.ts';

const QUIET: ReadonlySet<string> = new Set(
  Object.entries<PlainKind>({ ...DOCUMENT_QUALITY, ...WORDS })
    .filter(([, { effect }]) => effect === 'document' || effect === 'annotation')
    .map(([kind]) => kind),
);

/** Whether a change of `kind` is about words or about the document, and leaves all messages as they are. */
export function isQuiet(kind: KindId): boolean {
  return QUIET.has(kind);
}
