import type { HeaderFields } from '../core/index.ts';
import type { Behaviour, Operation } from './call.ts';
import { refuse } from './refuse.ts';

/** The replies that ISC documents for an operation whose 202 is `success`; the same in both layers. */
export function documentedByIsc(success: Behaviour): Operation['documented'] {
  const documented = new Map([
    ['202', success],
    ['400', canned(400, 'The content of the request is not acceptable.')],
    ['401', canned(401, 'The access token is missing or not valid.', [['WWW-Authenticate', 'Bearer realm="isc"']])],
    ['403', canned(403, 'The user behind the access token lacks the right to do this.')],
    ['429', canned(429, 'Too many requests in a short time.', [['Retry-After', '1']])],
    ['500', canned(500, 'The server failed to handle the request.')],
  ]);
  return { published: documented, corrected: documented };
}

function canned(status: number, text: string, headers: HeaderFields = []): Behaviour {
  return (_call, world) => refuse('isc', { status, text }, world, headers);
}
