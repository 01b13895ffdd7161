import { valueAt, jsonPointer, type JsonObject } from '../../core/index.ts';
import type { Question } from '../question.ts';
import { fingerprintOf } from '../write-facts.ts';

/** Whether a change is there as soon as it is answered. */
export const readAfterWrite: Question = {
  id: 'read-after-write',
  question: 'Does a read right after a write show what the reply to the write showed?',
  kind: 'tellable',
  needs: 'SAFETY=own-objects and a session to change, which stories read again',
  told: ({ session, startedAt }) => {
    if (session === null || session.at !== 'read' || session.write.runs || session.write.replied.size === 0) return [];
    const { write, shown, number } = session;
    const other = [...write.replied].filter(([place, print]) => printAt(shown, place) !== print);
    const read = number === 1 ? 'the first read' : 'a later read';
    const places = other.length === 0 ? [...write.replied.keys()] : other.map(([place]) => place);
    const names = [...new Set(places.map((place) => place.split('/', 1)[0] ?? ''))].join(', ');
    return [
      {
        answer: `${read} ${other.length === 0 ? 'shows it' : 'shows something else'}`,
        excerpt: `${names} ${other.length === 0 ? 'alike' : 'unlike'}, ${Math.round(startedAt - write.endedAt)} ms after the reply`,
      },
    ];
  },
};

function printAt(shown: JsonObject, place: string): string | undefined {
  const [first = '', ...rest] = place.split('/');
  const value = valueAt(shown, rest.length === 0 ? jsonPointer(first) : jsonPointer(first, rest.join('/')));
  return value === undefined ? undefined : fingerprintOf(value);
}
