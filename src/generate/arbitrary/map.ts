import * as fc from 'fast-check';

import type { JsonValue } from '../../core/index.ts';
import { chosenNumber } from './chosen-number.ts';
import { mapName } from './map-name.ts';
import { anyOf } from './weighted.ts';

/** A name with its value. */
export type Entry = readonly [name: string, value: JsonValue];

/** How many entries maps have mostly, and where one has a reason to. */
const USUAL = 5;
const MANY = [64, 199, 200, 200];

/** Entries with names that are not in `taken`, no two of the same name: mostly few, now and then very many where `isLarge` allows it. */
export function mapEntries(
  values: fc.Arbitrary<JsonValue>,
  { fewest, most, taken, isLarge }: MapLimits,
): fc.Arbitrary<readonly Entry[]> {
  const name = taken.size === 0 ? mapName() : mapName().filter((text) => !taken.has(text));
  const entry = fc.tuple(name, values);
  const entries = (minLength: number, maxLength: number): fc.Arbitrary<readonly Entry[]> =>
    fc.uniqueArray(entry, { minLength, maxLength, selector: ([text]) => text, comparator: 'IsStrictlyEqual' });
  const few = entries(fewest, Math.max(fewest, Math.min(most, fewest + USUAL)));
  const many = MANY.filter((count) => count > fewest && count <= most);
  if (!isLarge || many.length === 0) return few;
  const exactly = (count: number): fc.Arbitrary<readonly Entry[]> => entries(count, count);
  const large = chosenNumber(many, fewest, Math.min(most, Math.max(...many))).chain(exactly);
  return (
    anyOf([
      { weight: 100, arbitrary: few },
      { weight: 1, arbitrary: large },
    ]) ?? few
  );
}

/** How many entries a map may have, and of which names not. */
export interface MapLimits {
  readonly fewest: number;
  readonly most: number;
  readonly taken: ReadonlySet<string>;
  readonly isLarge: boolean;
}
