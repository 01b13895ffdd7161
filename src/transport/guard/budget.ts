/** How many requests a run may send; counted in one place, whoever sends them. */
export interface Budget {
  /** Null for as many as there are. */
  readonly max: number | null;
  /** Takes one request out, unless no more than `kept` are left; says whether it did. */
  readonly spend: (kept: number) => boolean;
}

/** A budget of `max` requests; null for one without end. */
export function createBudget(max: number | null): Budget {
  let left = max ?? Infinity;
  return {
    max,
    spend: (kept) => {
      if (left <= kept) return false;
      left -= 1;
      return true;
    },
  };
}
