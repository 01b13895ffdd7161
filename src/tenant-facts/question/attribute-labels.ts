import { member, type JsonValue } from '../../core/index.ts';
import type { Question } from '../question.ts';
import { shapeOf } from '../shape.ts';

/** Attributes that select something take ids and show labels. */
export const attributeLabels: Question = {
  id: 'attribute-labels',
  question: 'Do ids that are sent as attributes come back as ids or as labels?',
  kind: 'tellable',
  needs: 'SAFETY=own-objects, a session to change, and a request that sends an id as an attribute',
  told: ({ session }) => {
    if (session === null || session.number > 1) return [];
    const { write, shown, at } = session;
    const where = at === 'reply' ? 'in the reply' : 'in the next read';
    return [...write.attributes].flatMap(([key, ids]) => {
      if (ids === 0) return [];
      const value = member(member(shown, 'attributes'), key);
      const sent = ids === 1 ? 'one id' : 'several ids';
      return [{ answer: `${sent}, ${where}: ${appearance(value)}`, excerpt: `${ids} sent; ${labelsOf(value)}` }];
    });
  },
};

function appearance(value: JsonValue | undefined): string {
  if (typeof value !== 'string') return shapeOf(value);
  if (/^uuid(?:, uuid)*$/u.test(labelsOf(value))) return 'ids';
  return value === ''
    ? 'empty text'
    : `labels, ${labelsOf(value).includes('(mail)') ? 'with a mail address' : 'plain'}`;
}

/** What stands between the commas of `value`, without its words. */
function labelsOf(value: JsonValue | undefined): string {
  if (typeof value !== 'string') return shapeOf(value);
  return value
    .split(',')
    .slice(0, 8)
    .map((part) => part.trim().slice(-120))
    .map((part) => (/\([^()]*@[^()]*\)$/u.test(part) ? 'text (mail)' : shapeOf(part)))
    .join(', ');
}
