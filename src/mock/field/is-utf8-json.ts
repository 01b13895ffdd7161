import { mediaTypeOf } from '../../core/index.ts';
import { parseParameter } from './parse-parameter.ts';
import { splitField } from './split-field.ts';

/** Whether a Content-Type names `application/json`, in UTF-8 where it names a charset at all (RFC 8259 §8.1). */
export function isUtf8Json(contentType: string): boolean {
  if (mediaTypeOf(contentType) !== 'application/json') return false;
  const charset = splitField(contentType, ';')
    .slice(1)
    .map(parseParameter)
    .find(({ name }) => name === 'charset');
  return charset === undefined || charset.value.toLowerCase() === 'utf-8';
}
