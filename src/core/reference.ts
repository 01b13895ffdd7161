import { isJsonPointer, type JsonPointer } from './json-pointer.ts';

/**
 * The pointer that a local reference (`#/components/schemas/X`, percent-encoded fragment, RFC 6901 §6) names,
 * or undefined where `reference` points outside its document or is malformed.
 */
export function parseLocalReference(reference: string): JsonPointer | undefined {
  if (!reference.startsWith('#')) return undefined;
  try {
    const fragment = decodeURIComponent(reference.slice(1));
    return isJsonPointer(fragment) ? fragment : undefined;
  } catch {
    return undefined;
  }
}
