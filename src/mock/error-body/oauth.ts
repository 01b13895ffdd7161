import type { ErrorBody } from './refusal.ts';

/** The error response of RFC 6749 §5.2 for whatever is wrong with a request as such. */
export const oauthErrorBody: ErrorBody = ({ text }) => ({ error: 'invalid_request', error_description: text });
