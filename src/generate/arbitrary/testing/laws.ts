import * as fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Values near the limits come up once in so many draws, as in a run. */
const BIAS = 4;
/** How far making smaller is followed, and how many of the offers are looked at each time. */
const LEVELS = 4;
const OFFERS = 12;
/** No value takes more steps to its smallest. */
const MAX_STEPS = 2_000;

/** For unit tests: `count` values of `arbitrary`, each from a seed of its own, with what it takes to make them smaller. */
export function drawn<Item>(arbitrary: fc.Arbitrary<Item>, count: number, seed = 1): readonly fc.Value<Item>[] {
  const random = new fc.Random(xoroshiro128plus(seed));
  return Array.from({ length: count }, () => arbitrary.generate(random, BIAS));
}

/** For unit tests: `count` values of `arbitrary`. */
export function valuesOf<Item>(arbitrary: fc.Arbitrary<Item>, count: number, seed = 1): readonly Item[] {
  return drawn(arbitrary, count, seed).map(({ value }) => value);
}

/** For unit tests: values that `value` becomes when it is made smaller, over a few levels. */
export function* smallerOnes<Item>(arbitrary: fc.Arbitrary<Item>, value: fc.Value<Item>, level = 0): Iterable<Item> {
  if (level === LEVELS) return;
  const offers = [...arbitrary.shrink(value.value, value.context).take(OFFERS)];
  for (const offer of offers) yield offer.value;
  const [first] = offers;
  const last = offers.at(-1);
  if (first !== undefined) yield* smallerOnes(arbitrary, first, level + 1);
  if (last !== undefined && last !== first) yield* smallerOnes(arbitrary, last, level + 1);
}

/** For unit tests: the value that `value` ends at when it is made smaller as long as it `fails`. */
export function smallest<Item>(
  arbitrary: fc.Arbitrary<Item>,
  value: fc.Value<Item>,
  fails: (value: Item) => boolean,
): Item {
  let current = value;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = firstThat(arbitrary.shrink(current.value, current.context), (offer) => fails(offer.value));
    if (next === undefined) return current.value;
    current = next;
  }
  throw new TypeError('making the value smaller has no end');
}

function firstThat<Item>(items: Iterable<Item>, is: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (is(item)) return item;
  return undefined;
}
