import { checkId, headerValue, type HttpResponse } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, notVerified, observe } from './judgement.ts';

/** Without sufficient credentials nothing may be accepted: 401 for none or bad ones, 403 for too few rights. */
export const authRequired: Check = {
  id: checkId('auth-required'),
  level: 'MUST',
  title: 'accepted without, with wrong, malformed, expired or insufficient credentials',
  needs: 'a request with credentials that do not suffice',
  source: 'OpenAPI 3.0.3 §4.8.30 (security of the corrected layer); RFC 9110 §11.6.1, §15.5.2, §15.5.4',
  applies: ({ intent }) => intent.kind === 'refuse-credential',
  judge: ({ case: { intent }, exchange: { response } }) => {
    if (intent.kind !== 'refuse-credential') return notVerified('the case is about something else');
    const { status } = response;
    if (status < 300) return judged(observe('violation', `accepted with ${status}, credentials: ${intent.credential}`));
    if (status === 429 || status >= 500) return notVerified(`the answer ${status} says nothing about the credentials`);
    if (status === 401) return judgeChallenge(response);
    if (status === 403) return HOLDS;
    return judged(observe('advice', `refused with ${status} instead of 401 or 403, credentials: ${intent.credential}`));
  },
};

function judgeChallenge({ headers }: HttpResponse): ReturnType<Check['judge']> {
  if (headerValue(headers, 'www-authenticate') !== undefined) return HOLDS;
  return judged(observe('advice', '401 without WWW-Authenticate (RFC 9110 §11.6.1)'));
}
