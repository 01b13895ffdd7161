import type { Answer, Evidence } from './fact-sheet.ts';

/** Of more answers than this to one question, only their number is kept. */
const MAX_ANSWERS = 20;

/** Counts answers and keeps the evidence of the first of each. */
export interface Tally {
  add(answer: string, evidence: () => Evidence): void;
  /** Most frequent first. */
  answers(): readonly Answer[];
  /** How many exchanges gave answers that are not kept. */
  more(): number;
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  const kept = new Map<string, { readonly first: Evidence; exchanges: number }>();
  let more = 0;
  return {
    add: (answer, evidence) => {
      const known = kept.get(answer);
      if (known !== undefined) known.exchanges += 1;
      else if (kept.size < MAX_ANSWERS) kept.set(answer, { first: evidence(), exchanges: 1 });
      else more += 1;
    },
    answers: () =>
      [...kept]
        .map(([answer, { first, exchanges }]) => ({ answer, exchanges, first }))
        .toSorted((one, other) => other.exchanges - one.exchanges),
    more: () => more,
  };
}
