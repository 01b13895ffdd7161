import { dump } from 'js-yaml';

import type { JsonObject } from '../../core/index.ts';

export const DOCUMENT_FORMATS = ['json', 'yaml'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** `document` as text, without a line break at the end. Written without aliases, which few readers of OpenAPI expect. */
export function writeDocument(document: JsonObject, format: DocumentFormat): string {
  if (format === 'json') return JSON.stringify(document, null, 2);
  return dump(document, { noRefs: true, lineWidth: 120 }).trimEnd();
}
