import { describeBody, describeContentType } from '../describe-body.ts';
import { isClosure } from '../place.ts';
import type { Question } from '../question.ts';
import { isAccepted } from '../view.ts';

/** The 202 may come without body and Content-Type. */
export const closureReply: Question = {
  id: 'closure-reply',
  question: 'What is in the reply to an accepted close request, and of which media type is it?',
  kind: 'tellable',
  needs: 'ISC_BASE_URL with credentials, SAFETY=own-objects and ISC_TEST_ACCESS_REQUEST_IDS',
  told: (scene) => {
    if (scene.method !== 'POST' || !isClosure(scene.segments) || !isAccepted(scene)) return [];
    const body = describeBody(scene);
    const type = describeContentType(scene.headers);
    return [{ answer: `${scene.status}: ${type}, ${body}`, excerpt: `${type}; ${body}` }];
  },
};
