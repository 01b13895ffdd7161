import { jsonOf } from '../view.ts';
import type { Question } from '../question.ts';
import { sessionsIn } from '../session-in.ts';
import { wordOf } from '../words.ts';

/** The documents contradict themselves: underscores in one place, blanks in another. */
export const sessionStatusWording: Question = {
  id: 'session-status-wording',
  question: 'How is the status of a session spelt: underscores or blanks, which letter case?',
  kind: 'tellable',
  needs: 'NERM_TEST_SESSION_ID, whatever the tier; SAFETY=own-objects shows more words',
  told: (scene) =>
    sessionsIn(jsonOf(scene)).flatMap(({ status }) =>
      typeof status === 'string' ? [{ answer: spelling(status), excerpt: `status: ${wordOf(status)}` }] : [],
    ),
};

function spelling(word: string): string {
  return `${letterCase(word)}, ${separators(word)}`;
}

function separators(word: string): string {
  const found = [
    ['_', 'underscores'],
    [' ', 'blanks'],
    ['-', 'hyphens'],
  ].flatMap(([sign = '', name = '']) => (word.includes(sign) ? [name] : []));
  return found.length === 0 ? 'one word' : `${found.join(' and ')} between words`;
}

function letterCase(word: string): string {
  if (word === word.toLowerCase()) return 'lower case';
  return word === word.toUpperCase() ? 'upper case' : 'mixed case';
}
