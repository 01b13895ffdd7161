import type { JsonValue } from '../../core/index.ts';
import type { Site } from './site.ts';

/** What a mutation puts in place of a valid value. */
export type Mutated = { readonly kind: 'replace'; readonly value: JsonValue } | { readonly kind: 'remove' };

/** One way to make a valid value invalid in exactly one thing. */
export interface Mutation {
  /** The file's name. */
  readonly id: string;
  /** What is wrong afterwards, in a few words. */
  readonly title: string;
  /** What it makes of a site, or undefined where the site gives no occasion. */
  readonly mutate: (site: Site) => Mutated | undefined;
}

/** Shorthand for a replacing mutation. */
export function replaceWith(value: JsonValue): Mutated {
  return { kind: 'replace', value };
}
