import { resolveReference } from '../contract/index.ts';
import { isJsonObject, valueAt } from '../core/index.ts';
import type { JudgedOperation } from './check.ts';

/** The default of an optional query parameter, as it stands in a URL before it is encoded; undefined where the document gives none. */
export function defaultOfParameter({ contract, layers }: JudgedOperation, name: string): string | undefined {
  const document = contract.documents.corrected;
  const parameter = layers.corrected.operation.parameters.find((item) => item.in === 'query' && item.name === name);
  const pointer = parameter?.schema ?? null;
  if (parameter === undefined || parameter.required || pointer === null) return undefined;
  const found = valueAt(document, pointer);
  const schema = isJsonObject(found) ? resolveReference(document, { value: found, pointer })?.value : undefined;
  const value = schema?.['default'];
  return typeof value === 'string' || value === undefined ? value : JSON.stringify(value);
}
