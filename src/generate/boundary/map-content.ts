import { isJsonObject, parseJson } from '../../core/index.ts';
import type { Boundary } from './boundary.ts';

/** Texts that careless servers read as something else, or change on the way: one of each sort. */
const TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' ',
  numeric: '007',
  boolean: 'true',
  null: 'null',
  combining: 'e\u0301',
  'right-to-left': '\u05E9\u05DC\u05D5\u05DD',
  emoji: '\u{1F469}\u200D\u{1F52C}',
  astral: '\u{20BB7}',
  'zero-width': 'a\u200Bb',
  quotes: '"\\/<&>\'',
  date: '01/15/2030',
  list: 'One,Two,Three',
};

/** A map of texts, empty, large, and with each sort of text, under an inherited name as well. */
export const mapContent: Boundary = {
  id: 'map-content',
  title: 'a map of texts: empty, large, with texts and names that are easily misread',
  values: ({ schema, value }) => {
    const items = schema['additionalProperties'];
    const [name] = isJsonObject(value) ? Object.keys(value) : [];
    if (!isJsonObject(items) || items['type'] !== 'string' || name === undefined) return [];
    const texts = Object.entries(TEXTS).map(([variant, text]) => ({ variant, value: { [name]: text } }));
    const inherited = parseJson('{"__proto__":"kept","constructor":"kept"}');
    return [
      { variant: 'no-entries', value: {} },
      {
        variant: 'many-entries',
        value: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`uid_${at}`, 'x'])),
      },
      { variant: 'long-text', value: { [name]: 'x'.repeat(10_000) } },
      { variant: 'inherited-names', value: inherited },
      ...texts,
    ];
  },
};
