import { listOf, boolean, nullable, objectOf, oneOf, text, type Decode, type JsonValue } from '../../core/index.ts';
import type { ImportSource, Remark } from './imported-document.ts';

/** What an import says about a document that it wrote. */
interface Provenance {
  readonly partial: boolean;
  readonly sources: readonly ImportSource[];
}

const remark: Decode<Remark> = objectOf((take) => ({ pointer: take('pointer', text), what: take('what', text) }));

const source: Decode<ImportSource> = objectOf((take) => ({
  source: take('source', text),
  sha256: take('sha256', text),
  kind: take('kind', oneOf(['mdx', 'rendered', 'openapi'])),
  encoding: take('encoding', oneOf(['json', 'base64+zlib', 'base64+gzip', 'text', 'document'])),
  mirror: take('mirror', boolean),
  date: take('date', nullable(text)),
  dateOf: take('dateOf', nullable(oneOf(['file', 'copy']))),
  inferred: take('inferred', listOf(remark)),
  unknown: take('unknown', listOf(remark)),
}));

const provenance: Decode<Provenance> = objectOf((take) => ({
  partial: take('partial', boolean),
  sources: take('sources', listOf(source)),
}));

/** The provenance in a document; undefined where it has none that an import has written. */
export function readProvenance(value: JsonValue | undefined): Provenance | undefined {
  try {
    return provenance(value, 'provenance');
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
