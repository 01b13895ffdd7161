import * as fc from 'fast-check';

import type { JsonObject } from '../../core/index.ts';
import { uuidArbitrary } from './uuid.ts';
import { textArbitrary } from './text-sorts.ts';

/** Longer texts are drawn nowhere but in maps: a column of a database ends at 255 often enough. */
const LONGEST = 200;

/** One per format of JSON Schema and OpenAPI that a text can break. */
const FORMATS: Readonly<Record<string, () => fc.Arbitrary<string>>> = {
  uuid: uuidArbitrary,
  date: () => day().map((date) => date.toISOString().slice(0, 10)),
  'date-time': () => day().map((date) => date.toISOString()),
  time: () => day().map((date) => date.toISOString().slice(11)),
  email: () => fc.emailAddress(),
  uri: () => fc.webUrl(),
  'uri-reference': () => fc.webPath().filter((path) => path !== ''),
  hostname: () => fc.domain(),
  ipv4: () => fc.ipV4(),
  ipv6: () => fc.ipV6(),
  byte: () => fc.base64String(),
  regex: () => fc.constantFrom('^a+$', '[0-9]{3}', 'x|y', ''),
};

function day(): fc.Arbitrary<Date> {
  return fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true });
}

/** Texts that a schema of the type `string` allows. `isRequired` keeps out blank ones, of which no document says what they are. */
export function stringArbitrary(schema: JsonObject, isRequired: boolean): fc.Arbitrary<string> {
  const { format, pattern } = schema;
  const minLength = typeof schema['minLength'] === 'number' ? schema['minLength'] : 0;
  const maxLength = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : Math.max(LONGEST, minLength);
  const known = typeof format === 'string' ? FORMATS[format]?.() : undefined;
  if (known !== undefined) return known;
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern, 'u'));
  const texts = textArbitrary(minLength, maxLength);
  return isRequired && minLength === 0
    ? texts.map((text) => (text.trim() === '' ? `x${text}`.slice(0, maxLength) : text))
    : texts;
}
