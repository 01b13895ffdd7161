/** What was seen of one thing that a run needs. */
export type Diagnosis =
  | { readonly outcome: 'well'; readonly what: string }
  /** Wrong, and what to do about it. */
  | { readonly outcome: 'ill'; readonly what: string; readonly fix: string }
  /** Cannot be seen, or is not set: a run does without, and says so. */
  | { readonly outcome: 'unknown'; readonly what: string };

/** Something is as it has to be. */
export function well(what: string): Diagnosis {
  return { outcome: 'well', what };
}

/** Something is wrong. */
export function ill(what: string, fix: string): Diagnosis {
  return { outcome: 'ill', what, fix };
}

/** Something cannot be seen, or is not there to be looked at. */
export function unknown(what: string): Diagnosis {
  return { outcome: 'unknown', what };
}
