import * as fc from 'fast-check';

import { uuidArbitrary } from './uuid.ts';

/** One per format of JSON Schema and OpenAPI that a text can break. */
const FORMATS: Readonly<Record<string, () => fc.Arbitrary<string>>> = {
  uuid: uuidArbitrary,
  date: () => day().map((date) => date.slice(0, 10)),
  'date-time': () => fc.tuple(day(), zone()).map(([date, offset]) => date.slice(0, 19) + offset),
  time: () => fc.tuple(day(), zone()).map(([date, offset]) => date.slice(11, 19) + offset),
  email: () => fc.emailAddress({ size: 'xsmall' }),
  uri: webAddress,
  'uri-reference': () =>
    fc.oneof(
      fc.webPath({ size: 'small' }).map((path) => (path === '' ? '/' : path)),
      webAddress(),
    ),
  hostname: () => fc.domain(),
  ipv4: () => fc.ipV4(),
  ipv6: () => fc.ipV6(),
  byte: () => fc.base64String(),
  regex: () => fc.constantFrom('^a+$', '[0-9]{3}', 'x|y', '\\d+'),
};

/** Texts of `format`; undefined for those that do not restrict a text. */
export function formatText(format: string): fc.Arbitrary<string> | undefined {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]?.() : undefined;
}

/** Put together here: what fast-check draws as addresses takes ten times as long to draw and to make smaller. */
function webAddress(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('https://', 'http://'),
      fc.domain({ size: 'xsmall' }),
      fc.constantFrom('', ':8443'),
      fc.webPath({ size: 'xsmall' }),
      fc.constantFrom('', '?a=b', '?q=%C3%A9&r=1', '#top'),
    )
    .map((parts) => parts.join(''));
}

/** A moment in RFC 3339 notation, with milliseconds, in UTC. */
function day(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
}

function zone(): fc.Arbitrary<string> {
  return fc.constantFrom('Z', '.000Z', '.123Z', '+00:00', '+02:00', '-05:30');
}
