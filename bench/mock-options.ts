import { systemClock } from '../src/core/index.ts';

/** The mock as every measurement takes it: on any free port, without delay and limits, always the same ids. */
export const MOCK_OPTIONS = {
  port: 0,
  layer: 'corrected',
  latencyMs: 0,
  rateLimit: null,
  seed: 1,
  clock: systemClock,
} as const;
