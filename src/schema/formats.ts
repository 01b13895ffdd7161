import type { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

import { KNOWN_FORMATS } from '../core/index.ts';

/** Formats that restrict nothing a JSON text can show: the content of `binary` is not JSON, a password is any text. */
const UNRESTRICTED = ['binary', 'password'];

/** Teaches `ajv` the formats of `KNOWN_FORMATS`, strict forms; throws where one of them would stay unknown. */
export function registerFormats(ajv: Ajv): void {
  addFormats.default(ajv, { mode: 'full' });
  // The package's own lets a URN pass, which is another notation (RFC 9562 §4).
  ajv.addFormat('uuid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu);
  for (const format of UNRESTRICTED) ajv.addFormat(format, true);
  // JSON has one kind of number, so these two only tell how wide a client should read it (OpenAPI 3.0.3 §4.4).
  ajv.addFormat('float', { type: 'number', validate: () => true });
  ajv.addFormat('double', { type: 'number', validate: () => true });
  for (const format of KNOWN_FORMATS)
    if (ajv.formats[format] === undefined) throw new TypeError(`no validator for the format ${format}`);
}
