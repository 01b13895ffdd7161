import { otherKeywords } from './compare-other-keywords.ts';
import type { Schema } from './schema.ts';
import { isGuessable } from './type-names.ts';

/** Whether all that `schema` says beside its unions is which types there are. */
export function saysTypesBeside(schema: Schema): boolean {
  const { invented, values, format, patterns, properties, bounds, items, prefixItems, additional, closed, opaque } =
    schema;
  const sizes = [patterns, items, prefixItems, additional, opaque].map(({ length }) => length);
  return (
    invented.every(isGuessable) &&
    values === null &&
    format === null &&
    !closed &&
    properties.size + bounds.size === 0 &&
    sizes.every((size) => size === 0) &&
    otherKeywords(schema).size === 0
  );
}

/** Whether `schema` says nothing beside its unions. */
export function saysNothingBeside(schema: Schema): boolean {
  return schema.atoms === null && saysTypesBeside(schema);
}
