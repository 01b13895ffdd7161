import type { JsonValue } from '../../core/index.ts';
import type { Question } from '../question.ts';
import { folded, wordOf } from '../words.ts';

/** A script of the vendor closes sessions by `status_uid`, which no document knows. */
export const statusUid: Question = {
  id: 'status-uid',
  question: 'Does a PATCH of status show in status_uid, and a PATCH of status_uid in status?',
  kind: 'tellable',
  needs:
    'SAFETY=own-objects and a session to change (NERM_TEST_WORKFLOW_ID or NERM_TEST_SESSION_ID); status_uid is sent by hand only',
  told: ({ session }) => {
    if (session === null || session.write.runs || session.number > 1) return [];
    const { write, shown, at } = session;
    const { status, statusUid: uid } = write;
    const sent = status ?? uid;
    // Of both together nobody can say which one was taken.
    if (sent === undefined || (status !== undefined && uid !== undefined)) return [];
    const name = status === undefined ? 'status_uid' : 'status';
    const where = at === 'reply' ? 'the reply' : 'the next read';
    const seen = (member: 'status' | 'status_uid'): string => `${member} ${appearance(sent, shown[member])}`;
    return [
      {
        answer: `${name} sent, ${where}: ${seen('status')}, ${seen('status_uid')}`,
        excerpt: `${name} ${wordOf(sent)} sent; status: ${wordOf(shown['status'])}, status_uid: ${wordOf(shown['status_uid'])}`,
      },
    ];
  },
};

function appearance(sent: string, shown: JsonValue | undefined): string {
  if (shown === undefined) return 'is absent';
  if (typeof shown !== 'string') return 'is no text';
  return folded(shown) === folded(sent) ? 'shows it' : 'shows something else';
}
