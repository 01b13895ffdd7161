import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, notVerified, observe } from './judgement.ts';
import { notAboutTheData } from './not-about-the-data.ts';
import { refusalText } from './refusal-text.ts';

/** A request that meets the contract must be accepted. */
export const validAccepted: Check = {
  id: checkId('valid-accepted'),
  level: 'MUST',
  title: 'a valid request is refused',
  needs: 'a valid request',
  blames: 'request',
  source: 'the contract: what its request schema allows is allowed',
  applies: ({ intent }) => intent.kind === 'accept',
  judge: ({ exchange: { response } }) => {
    if (response.status >= 200 && response.status < 300) return HOLDS;
    const reason = notAboutTheData(response.status);
    if (reason !== undefined) return notVerified(`no valid request got through: ${reason}`);
    return judged(observe('violation', `a valid request is refused with ${response.status}: ${refusalText(response)}`));
  },
};
