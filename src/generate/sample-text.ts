import type { JsonObject, JsonPointer } from '../core/index.ts';
import { sampleValue } from './sample-value.ts';

/** A value that the schema of a parameter allows, as it stands in a URL or a header before it is encoded. */
export function sampleText(document: JsonObject, schema: JsonPointer | null): string {
  const value = schema === null ? undefined : sampleValue(document, schema);
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
