import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, observe } from './judgement.ts';

/** No request, however wrong, may break the server. */
export const noServerError: Check = {
  id: checkId('no-server-error'),
  level: 'MUST',
  title: 'a 5xx answer to a request that nobody asked to fail',
  needs: 'any answer that was not asked to be a failure',
  blames: 'request',
  source: 'RFC 9110 §15.6: 5xx says that the server erred, not the client',
  applies: ({ intent }) => intent.kind !== 'force-status',
  judge: ({ exchange: { response }, case: { intent } }) => {
    if (response.status < 500 || response.status > 599) return HOLDS;
    // 501 is the documented answer to a method that the server does not know at all (RFC 9110 §15.6.2).
    if (response.status === 501 && intent.kind === 'refuse-method') return HOLDS;
    return judged(observe('violation', `the server answers ${response.status}`));
  },
};
