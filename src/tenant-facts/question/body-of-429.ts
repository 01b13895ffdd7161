import { refusalBody } from '../refusal-body.ts';

/** NERM publishes no limit; ISC documents a body. */
export const bodyOf429 = refusalBody(
  429,
  'a run that meets the limit: REQUESTS_PER_SECOND above it; no run does so on purpose',
);
