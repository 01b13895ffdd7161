import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, notVerified, observe } from './judgement.ts';

/** A body of a media type that the operation does not take should be refused with 415. */
export const mediaTypeRefused: Check = {
  id: checkId('media-type-refused'),
  level: 'SHOULD',
  title: 'a body of an undocumented media type is not refused with 415',
  needs: 'a body of another media type',
  source: 'RFC 9110 §15.5.16',
  applies: ({ intent }) => intent.kind === 'refuse-media-type',
  judge: ({ case: { intent }, exchange: { response } }) => {
    if (intent.kind !== 'refuse-media-type') return notVerified('the case is about something else');
    const { status } = response;
    if (status === 415) return HOLDS;
    if (status === 401 || status === 403 || status === 429 || status >= 500)
      return notVerified(`the answer ${status} says nothing about the media type`);
    const answer = status < 300 ? `accepted with ${status}` : `refused with ${status} instead of 415`;
    return judged(observe('advice', `a body of type ${intent.mediaType} is ${answer}`));
  },
};
