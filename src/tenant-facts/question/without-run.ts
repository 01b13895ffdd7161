import type { Question, Told } from '../question.ts';
import type { SessionLook } from '../session-trail.ts';
import { folded, wordOf } from '../words.ts';

/** Whether a session stands still where it is not told to run. */
export const withoutRun: Question = {
  id: 'without-run',
  question: 'What becomes of the status of a session that is changed without run, or with run=false?',
  kind: 'tellable',
  needs: 'SAFETY=own-objects and a session to change (NERM_TEST_WORKFLOW_ID or NERM_TEST_SESSION_ID)',
  told: ({ session, query }) => {
    if (session === null || session.write.runs) return [];
    const status = session.shown['status'];
    if (typeof status !== 'string') return [];
    return session.at === 'reply' ? inReply(session, status, query.has('run')) : inRead(session, status);
  },
};

function inReply({ write }: SessionLook, status: string, isSaid: boolean): readonly Told[] {
  const how = isSaid ? 'run=false' : 'without run';
  if (write.status !== undefined) {
    const taken = folded(write.status) === folded(status);
    const answer = `${how}: a status that is sent ${taken ? 'is in the reply' : 'is not what the reply shows'}`;
    return [{ answer, excerpt: `${wordOf(write.status)} sent; status: ${wordOf(status)}` }];
  }
  const { statusBefore: before } = write;
  if (before === undefined) return [];
  const stays = folded(before) === folded(status);
  const answer = `${how}: a status that is not sent ${stays ? 'stays' : 'moves on'} in the reply`;
  return [{ answer, excerpt: `before: ${wordOf(before)}; status: ${wordOf(status)}` }];
}

function inRead({ write }: SessionLook, status: string): readonly Told[] {
  const { statusInReply: before } = write;
  if (before === undefined) return [];
  const answer = `later reads: the status ${laterStatus(write, before, status)}`;
  return [{ answer, excerpt: `in the reply: ${wordOf(before)}; status: ${wordOf(status)}` }];
}

function laterStatus({ statusBefore }: SessionLook['write'], replied: string, status: string): string {
  if (folded(replied) === folded(status)) return 'is that of the reply';
  // Nothing moves back by itself: such a read is late, which is another question.
  const isOld = statusBefore !== undefined && folded(statusBefore) === folded(status);
  return isOld ? 'is still that from before the change' : 'has moved on from that of the reply';
}
