import type { HttpMethod } from '../core/index.ts';

/** The exchange that an answer rests on, without values of the tenant. */
export interface Evidence {
  readonly method: HttpMethod;
  /** Ids left out. */
  readonly path: string;
  readonly status: number;
  /** The part that shows the answer. */
  readonly excerpt: string;
}

/** One answer to a question. A tenant may give several: not every operation behaves alike. */
export interface Answer {
  /** One line. */
  readonly answer: string;
  /** How many exchanges say so. */
  readonly exchanges: number;
  readonly first: Evidence;
}

/** What became of a question. */
export type Outcome =
  /** `more` exchanges gave answers beyond those that are kept. */
  | { readonly kind: 'answered'; readonly answers: readonly Answer[]; readonly more: number }
  /** No exchange of this run tells. */
  | { readonly kind: 'unanswered'; readonly needs: string }
  /** No exchange of this suite can tell. */
  | { readonly kind: 'untellable'; readonly why: string };

/** A question with what this run knows about it. */
export interface FactSheet {
  readonly id: string;
  readonly question: string;
  readonly outcome: Outcome;
}
