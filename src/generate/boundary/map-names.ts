import { isJsonObject } from '../../core/index.ts';
import type { Boundary } from './boundary.ts';

/** Names that every object inherits, that look like something else, or that are easily folded into others: one of each sort. */
const NAMES: Readonly<Record<string, string>> = {
  prototype: '__proto__',
  constructor: 'constructor',
  method: 'toString',
  'upper-case': 'UPPER_CASE_UID',
  'mixed-case': 'mixedCaseUid',
  dotted: 'with.dot',
  slashed: 'with/slash',
  blank: 'with blank',
  hyphenated: 'with-hyphen',
  numeric: '42',
  unicode: '\u00E9t\u00E9',
  combining: 'e\u0301te\u0301',
  'right-to-left': '\u05E9\u05DC\u05D5\u05DD',
  emoji: '\u{1F600}',
  long: 'n'.repeat(255),
  bracketed: 'a[b]',
};

/** A map with one entry, under each sort of name. */
export const mapNames: Boundary = {
  id: 'map-names',
  title: 'a map with one entry under each sort of name that is easily misread',
  values: ({ schema, value }) => {
    const items = schema['additionalProperties'];
    if (!isJsonObject(items) || items['type'] !== 'string' || !isJsonObject(value)) return [];
    // An own property whatever its name: a literal would lose `__proto__`.
    return Object.entries(NAMES).map(([variant, name]) => ({ variant, value: Object.fromEntries([[name, 'kept']]) }));
  },
};
