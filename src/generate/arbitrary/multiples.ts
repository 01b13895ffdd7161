/** Steps with more decimals than this are none that somebody writes. */
const MAX_FACTOR = 10_000;

/** The smallest whole number that is a multiple of `step`; undefined where none is in sight. */
export function wholeStep(step: number): number | undefined {
  if (!(step > 0)) return undefined;
  for (let factor = 1; factor <= MAX_FACTOR; factor += 1) {
    const multiple = step * factor;
    if (Number.isInteger(multiple) && Number.isInteger(multiple / step)) return multiple;
  }
  return undefined;
}

/** The least number that is a multiple of both; for other than whole numbers the larger one, which is right where one divides the other. */
export function leastCommonMultiple(left: number, right: number): number {
  if (!Number.isInteger(left) || !Number.isInteger(right)) return Math.max(left, right);
  let [divisor, rest] = [left, right];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return (left / divisor) * right;
}
