import { refusalBody } from '../refusal-body.ts';

/** NERM documents no 401; it may be plain text. */
export const bodyOf401 = refusalBody(401, 'SAFETY=reject-only, so that requests with bad credentials are sent');
