import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, notVerified, observe } from './judgement.ts';

/** A well-formed id that names nothing must be refused; 404 or 410 is what HTTP has for it. */
export const unknownIdRefused: Check = {
  id: checkId('unknown-id-refused'),
  level: 'MUST',
  title: 'an id that names nothing is accepted, or refused with another status than 404',
  needs: 'a well-formed id that names nothing',
  source: 'RFC 9110 §15.5.5',
  applies: ({ intent }) => intent.kind === 'refuse-unknown-id',
  judge: ({ exchange: { response } }) => {
    const { status } = response;
    if (status < 300) return judged(observe('violation', `an id that names nothing is accepted with ${status}`));
    if (status === 401 || status === 429 || status >= 500)
      return notVerified(`the answer ${status} says nothing about the id`);
    if (status === 404 || status === 410) return HOLDS;
    return judged(observe('advice', `an id that names nothing is refused with ${status} instead of 404`));
  },
};
