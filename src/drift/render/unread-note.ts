import type { Comparison } from '../change.ts';
import { listed } from './counted.ts';

const MOST_NAMED = 3;

/**
 * One sentence on what could not be read in either document, `show` making text of what a document says; none where all could. What
 * is said alike on both sides but was not read must not pass for unchanged.
 */
export function unreadNote(
  { unread: { before, after } }: Pick<Comparison, 'unread'>,
  show: (reference: string) => string,
): readonly string[] {
  const all = [...new Set([...before, ...after])];
  if (all.length === 0) return [];
  return [
    `Not compared, since it could not be read: what ${listed(
      all.map((reference) => show(reference)),
      MOST_NAMED,
    )} lead${all.length === 1 ? 's' : ''} to.`,
  ];
}
