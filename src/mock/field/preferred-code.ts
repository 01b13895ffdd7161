import { parseParameter } from './parse-parameter.ts';
import { splitField } from './split-field.ts';

/**
 * The status that a Prefer field value asks for by `code=…`, or undefined. Other preferences and parameters are ignored;
 * of several codes the first counts (RFC 7240 §2).
 */
export function preferredCode(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return splitField(value, ',')
    .map((preference) => parseParameter(splitField(preference, ';')[0] ?? ''))
    .find(({ name }) => name === 'code')?.value;
}
