import { formatText } from './format-text.ts';
import { freeText } from './free-text.ts';
import type { Maker } from './maker.ts';
import { patternText } from './pattern-text.ts';

/** Texts without a limit of their own get no longer: a column of a database ends at 255 often enough. */
const LONGEST = 200;

/** Texts by format, else by pattern, else free ones; those that have to be there are not blank: no document says what that means. */
export const makeString: Maker = ({ schema, isRequired }) => {
  const { format, pattern, minLength: least, maxLength: most } = schema;
  const minLength = typeof least === 'number' ? least : 0;
  const formatted = typeof format === 'string' ? formatText(format) : undefined;
  if (formatted !== undefined) return formatted;
  if (typeof pattern === 'string') return patternText(pattern, typeof most === 'number' ? most : Infinity);
  const maxLength = typeof most === 'number' ? most : Math.max(LONGEST, minLength);
  const texts = freeText(minLength, maxLength);
  return isRequired && maxLength > 0 ? texts?.map(notBlank) : texts;
};

function notBlank(text: string): string {
  return text.trim() === '' ? `a${text.slice(1)}` : text;
}
