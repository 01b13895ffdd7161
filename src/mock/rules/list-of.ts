import { isJsonArray } from '../../core/index.ts';
import type { Rule } from './rule.ts';

export interface ListBounds {
  readonly min: number;
  readonly max: number;
}

/** An array whose length is within `bounds` and whose items all satisfy `item`. The first bad item is named by its place. */
export function listOf(item: Rule, { min, max }: ListBounds = { min: 0, max: Infinity }): Rule {
  return (value, attribute) => {
    if (!isJsonArray(value)) return [{ attribute, message: 'must be an array' }];
    if (value.length < min || value.length > max)
      return [{ attribute, message: `must hold ${min} to ${max} items, not ${value.length}` }];
    for (const [index, element] of value.entries()) {
      const [problem] = item(element, attribute);
      if (problem !== undefined) return [{ attribute, message: `at position ${index}: ${problem.message}` }];
    }
    return [];
  };
}
