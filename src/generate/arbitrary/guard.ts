import * as fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import type { JsonObject, JsonValue } from '../../core/index.ts';

/** How often it is tried whether anything passes at all. */
const ATTEMPTS = 200;
const BIAS = 4;

/** `values` without those that do not pass; undefined where none seems to, since a filter that nothing passes never ends. */
export function guarded<Item>(
  values: fc.Arbitrary<Item>,
  passes: (value: Item) => boolean,
): fc.Arbitrary<Item> | undefined {
  const random = new fc.Random(xoroshiro128plus(1));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1)
    if (passes(values.generate(random, BIAS).value)) return values.filter(passes);
  return undefined;
}

/** Whether `schema` says what cannot be made to hold by construction, or not together with the rest of it. */
export function needsGuard(schema: JsonObject): boolean {
  const { oneOf, not, pattern, format, minLength, maxLength } = schema;
  return (
    not !== undefined ||
    pattern !== undefined ||
    hasSeveral(oneOf) ||
    (format !== undefined && (minLength !== undefined || maxLength !== undefined))
  );
}

function hasSeveral(list: JsonValue | undefined): boolean {
  return Array.isArray(list) && list.length > 1;
}
