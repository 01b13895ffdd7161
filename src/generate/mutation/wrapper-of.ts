import { isJsonObject, type JsonObject } from '../../core/index.ts';
import type { Site } from './site.ts';

/** The one property of a body that holds everything else, with its content; undefined where the body is not made so. */
export function wrapperOf({ role, value }: Site): { readonly name: string; readonly content: JsonObject } | undefined {
  const [first, ...others] = role === 'body' && isJsonObject(value) ? Object.entries(value) : [];
  if (first === undefined || others.length > 0) return undefined;
  const [name, content] = first;
  return isJsonObject(content) ? { name, content } : undefined;
}
