import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, notVerified, observe } from './judgement.ts';
import { notAboutTheData } from './not-about-the-data.ts';

/** A body that is no JSON text must be refused as the client's fault. */
export const malformedJsonRefused: Check = {
  id: checkId('malformed-json-refused'),
  level: 'MUST',
  title: 'a body that is no JSON text is accepted',
  needs: 'a body that is no JSON text, its valid twin accepted before and after',
  blames: 'request',
  paired: true,
  source: 'RFC 8259 §2; RFC 9110 §15.5.1',
  applies: ({ intent }) => intent.kind === 'refuse-malformed-json',
  judge: ({ exchange: { response } }) => {
    const { status } = response;
    if (status < 300) return judged(observe('violation', `a body that is no JSON text is accepted with ${status}`));
    const reason = notAboutTheData(status);
    if (reason !== undefined) return notVerified(`the refusal is not about the body: ${reason}`);
    return status === 400 || status === 422
      ? HOLDS
      : judged(observe('advice', `a body that is no JSON text is refused with ${status} instead of 400`));
  },
};
