import * as fc from 'fast-check';

/** Whole numbers that are drawn from `chosen` alone, yet get smaller like any other between `min` and `max`. */
export function chosenNumber(chosen: readonly number[], min: number, max: number): fc.Arbitrary<number> {
  return new ChosenNumber(chosen, fc.integer({ min, max }));
}

class ChosenNumber extends fc.Arbitrary<number> {
  private readonly chosen: readonly number[];
  private readonly range: fc.Arbitrary<number>;

  constructor(chosen: readonly number[], range: fc.Arbitrary<number>) {
    super();
    this.chosen = chosen;
    this.range = range;
  }

  override generate(random: fc.Random): fc.Value<number> {
    return new fc.Value(this.chosen[random.nextInt(0, this.chosen.length - 1)] ?? 0, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is number {
    return this.range.canShrinkWithoutContext(value);
  }

  override shrink(value: number, context: unknown): fc.Stream<fc.Value<number>> {
    return this.range.shrink(value, context);
  }
}
