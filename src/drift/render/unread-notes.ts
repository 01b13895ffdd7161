import type { Comparison } from '../change.ts';
import { counted, listed } from './counted.ts';

const MOST_NAMED = 3;

/**
 * What was not compared, in one sentence each: what could not be read, and what a page does not tell. `show` makes text of what a document
 * says. It may be said alike on both sides, and must not pass for unchanged.
 */
export function unreadNotes(
  { unread, untold }: Pick<Comparison, 'unread' | 'untold'>,
  show: (reference: string) => string,
): readonly string[] {
  const references = [...new Set([...unread.before, ...unread.after])].map((reference) => show(reference));
  const places = untold.before.length + untold.after.length;
  return [
    ...(references.length > 0
      ? [
          `Not compared, since it could not be read: what ${listed(references, MOST_NAMED)} lead${references.length === 1 ? 's' : ''} to.`,
        ]
      : []),
    ...(places > 0
      ? [
          `Not compared, since a page does not tell: ${counted(places, 'place')}. \`specs import\` of the page lists them.`,
        ]
      : []),
  ];
}
