import type { Api, Stage } from '../call.ts';
import { authoriseIsc } from './authorise-isc.ts';
import { authoriseNerm } from './authorise-nerm.ts';

// The token endpoint authenticates clients itself: there the credentials are part of the request (RFC 6749 §2.3).
const AUTHORISE: Readonly<Record<Api, Stage>> = { nerm: authoriseNerm, isc: authoriseIsc, oauth: (call) => call };

/** Finds out who calls, by the rules of the operation's API, or refuses. */
export const authorise: Stage = (call, world) => AUTHORISE[call.operation.api](call, world);
