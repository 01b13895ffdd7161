import { headerValues } from '../../core/index.ts';
import type { Question } from '../question.ts';

/** RFC 9110 §11.6.1 demands a challenge with every 401. */
export const challenge: Question = {
  id: 'challenge',
  question: 'Does a 401 say in WWW-Authenticate how to authenticate?',
  kind: 'tellable',
  needs: 'SAFETY=reject-only, so that requests with bad credentials are sent',
  told: ({ status, api, headers }) => {
    if (status !== 401 || api === null) return [];
    // The scheme alone: a realm may name the tenant.
    const schemes = headerValues(headers, 'www-authenticate').map(
      (value) => /^[A-Za-z][A-Za-z-]{0,20}(?=\s|$)/u.exec(value)?.[0] ?? 'malformed',
    );
    const text = schemes.length === 0 ? 'absent' : schemes.join(', ');
    return [{ answer: `${api}: ${text}`, excerpt: `WWW-Authenticate: ${text}` }];
  },
};
