import * as fc from 'fast-check';

/** One of several arbitraries, and how often it is drawn beside the others. */
export interface Weighted<Item> {
  readonly weight: number;
  readonly arbitrary: fc.Arbitrary<Item>;
}

/** Any of `choices`, of which the first is what the values of all others may get smaller to; undefined where there is none. */
export function anyOf<Item>(choices: readonly Weighted<Item>[]): fc.Arbitrary<Item> | undefined {
  const [first, ...others] = choices;
  if (first === undefined) return undefined;
  return others.length === 0 ? first.arbitrary : fc.oneof({ withCrossShrink: true }, first, ...others);
}
