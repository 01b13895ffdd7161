/** What became of a check on an operation. */
export const OUTCOMES = ['passed', 'failed', 'warned', 'waived', 'not-verified', 'not-applicable', 'error'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The strength of the rule that a check stands for (RFC 2119). */
export type RequirementLevel = 'MUST' | 'SHOULD' | 'MAY';

/** What became of an operation, or of the whole run. */
export const VERDICTS = ['conformant', 'conformant-with-waivers', 'not-conformant', 'incomplete'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * The verdict over check outcomes. Judged in this order: anything failed, not conformant; anything unverified or in error, or
 * nothing judged at all, incomplete; anything waived, conformant with waivers.
 */
export function verdictOf(outcomes: readonly Outcome[]): Verdict {
  if (outcomes.includes('failed')) return 'not-conformant';
  if (outcomes.includes('not-verified') || outcomes.includes('error')) return 'incomplete';
  if (outcomes.every((outcome) => outcome === 'not-applicable')) return 'incomplete';
  return outcomes.includes('waived') ? 'conformant-with-waivers' : 'conformant';
}

/** The verdict of a run over those of its operations; a run without operations tested nothing. */
export function verdictOfRun(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('not-conformant')) return 'not-conformant';
  if (verdicts.length === 0 || verdicts.includes('incomplete')) return 'incomplete';
  return verdicts.includes('conformant-with-waivers') ? 'conformant-with-waivers' : 'conformant';
}
