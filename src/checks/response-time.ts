import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, observe } from './judgement.ts';

/** Longer than any of these operations has a reason to take, and shorter than common client timeouts. */
const BUDGET_MS = 5_000;

/** An answer should come in reasonable time. */
export const responseTime: Check = {
  id: checkId('response-time'),
  level: 'SHOULD',
  title: `the answer takes longer than ${BUDGET_MS} ms`,
  needs: 'any answer',
  source: 'budget of this project; no document gives one',
  applies: () => true,
  judge: ({ exchange: { durationMs } }) =>
    durationMs <= BUDGET_MS
      ? HOLDS
      : judged(observe('advice', `the answer took ${Math.round(durationMs)} ms, budget ${BUDGET_MS} ms`)),
};
