import type { Observation } from '../core/index.ts';
import type { Judgement } from './check.ts';

/** The rule holds. */
export const HOLDS: Judgement = { kind: 'judged', observations: [] };

/** The rule says nothing about this answer. */
export const NOTHING: Judgement = { kind: 'nothing-to-judge' };

/** The check looked and saw `observations`. */
export function judged(...observations: readonly Observation[]): Judgement {
  return { kind: 'judged', observations };
}

/** The check could not look. */
export function notVerified(reason: string): Judgement {
  return { kind: 'not-verified', reason };
}

/** An observation that rests on HTTP or on the domain, not on a place of the document. */
export function observe(severity: Observation['severity'], message: string): Observation {
  return { severity, layer: null, pointer: null, message, defect: null };
}
