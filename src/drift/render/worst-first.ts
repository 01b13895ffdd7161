import { LEVELS, type Level } from '../level.ts';

/** By level, the order otherwise kept. */
export function worstFirst<T extends { readonly level: Level }>(items: readonly T[]): readonly T[] {
  return items.toSorted((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));
}

/** The gravest level of `items`; that of nothing is the mildest. */
export function worstOf(items: readonly { readonly level: Level }[]): Level {
  return LEVELS.find((level) => items.some((item) => item.level === level)) ?? 'document';
}
