import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, notVerified, observe } from './judgement.ts';
import { notAboutTheData } from './not-about-the-data.ts';

/** A request without a header that the document requires should be refused; documents and tenants differ, so this is drift. */
export const experimentalHeader: Check = {
  id: checkId('experimental-header'),
  level: 'SHOULD',
  title: 'accepted or refused otherwise than documented without a required header, or with its contrary',
  needs: 'a request without a required header, or with the contrary of what it has to say',
  source: 'OpenAPI 3.0.3 §4.7.12 (`required`); the header left the newest document, so tenants may not insist',
  applies: ({ intent }) => intent.kind === 'omit-header',
  judge: ({ case: { intent }, exchange: { response } }) => {
    if (intent.kind !== 'omit-header') return notVerified('the case is about something else');
    const { status } = response;
    if (status === 400) return HOLDS;
    const reason = notAboutTheData(status);
    if (reason !== undefined) return notVerified(reason);
    const answer = status < 300 ? `accepted with ${status}` : `refused with ${status} instead of 400`;
    const how = intent.instead === null ? `without ${intent.header}` : `with ${intent.header}: ${intent.instead}`;
    return judged(observe('drift', `${answer} ${how}`));
  },
};
