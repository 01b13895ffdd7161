import { headerValue } from '../../core/index.ts';
import { describeBody } from '../describe-body.ts';
import { isClosure } from '../place.ts';
import type { Question } from '../question.ts';
import { isAccepted, type Scene } from '../view.ts';

/** The header left the document of the operation in July 2025. */
export const experimentalHeader: Question = {
  id: 'experimental-header',
  question: 'Is a close request refused without X-SailPoint-Experimental?',
  kind: 'tellable',
  needs: 'ISC_BASE_URL with credentials, SAFETY=own-objects and ISC_TEST_ACCESS_REQUEST_IDS, since it may be accepted',
  told: (scene) => {
    if (scene.method !== 'POST' || !isClosure(scene.segments)) return [];
    const value = headerValue(scene.requestHeaders, 'x-sailpoint-experimental');
    if (value === 'true') return [];
    const sent = value === undefined ? 'left out' : 'sent with another value than true';
    const verdict = verdictOf(scene);
    return verdict === undefined ? [] : [{ answer: `${sent}: ${verdict}`, excerpt: describeBody(scene) }];
  },
};

/** Undefined where the answer is about something else: the rights, the limit, a failure. */
function verdictOf(scene: Scene): string | undefined {
  if (isAccepted(scene)) return `accepted all the same, with ${scene.status}`;
  if (scene.status !== 400) return undefined;
  const named = scene.body.kind === 'json' && /experimental/iu.test(JSON.stringify(scene.body.value));
  return named ? 'refused with 400, which names the header' : 'refused with 400, which does not name the header';
}
