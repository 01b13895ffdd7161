import { checkId, headerValues } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, notVerified, observe } from './judgement.ts';

/** A method that the path does not offer must be refused with 405, and 405 must list those that it does. */
export const methodNotAllowed: Check = {
  id: checkId('method-not-allowed'),
  level: 'MUST',
  title: 'a method that the path does not offer is not refused with 405 and Allow',
  needs: 'a method that the path does not offer',
  source: 'RFC 9110 §15.5.6, §10.2.1',
  applies: ({ intent }) => intent.kind === 'refuse-method',
  judge: ({ case: { intent, request }, exchange: { response } }) => {
    if (intent.kind !== 'refuse-method') return notVerified('the case is about something else');
    const { status } = response;
    if (status === 401 || status === 429) return notVerified(`the answer ${status} says nothing about the method`);
    if (status < 300) return judged(observe('violation', `${request.method} is accepted with ${status}`));
    if (status === 501) return HOLDS;
    if (status >= 500) return notVerified(`the answer ${status} says nothing about the method`);
    if (status !== 405) return judged(observe('advice', `${request.method} is refused with ${status} instead of 405`));
    const lines = headerValues(response.headers, 'allow');
    if (lines.length === 0) return judged(observe('violation', '405 without Allow'));
    // A list may be spread over several lines (RFC 9110 §5.3).
    const allow = lines.join(', ');
    const methods = new Set(allow.split(',').map((method) => method.trim().toUpperCase()));
    const missing = intent.offered.filter((method) => !methods.has(method));
    if (methods.has(request.method))
      return judged(observe('violation', `405 although Allow lists ${request.method}: ${allow}`));
    return missing.length === 0
      ? HOLDS
      : judged(observe('violation', `Allow does not list ${missing.join(', ')}: ${JSON.stringify(allow)}`));
  },
};
