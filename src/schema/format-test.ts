import { Ajv } from 'ajv';

import { registerFormats } from './formats.ts';

/** Whether a text or number is of a format. */
export type FormatTest = (value: string | number) => boolean;

const ajv = new Ajv({ strict: false });
registerFormats(ajv);

/** The test of a format of `KNOWN_FORMATS`; undefined for one that restricts nothing, or that nobody knows: an annotation. */
export function formatTest(format: string): FormatTest | undefined {
  const known = Object.hasOwn(ajv.formats, format) ? ajv.formats[format] : undefined;
  if (known === undefined || typeof known === 'boolean') return undefined;
  const validate = ajv.compile({ format });
  return (value) => validate(value);
}
