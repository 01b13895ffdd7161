import type { Atom } from '../schema.ts';
import type { SidedKind } from './kind.ts';

interface BoundEntry {
  readonly tighter: 'higher' | 'lower' | 'multiple';
  readonly growth: boolean;
  /** The types of the values that it is about. */
  readonly of: readonly Atom[];
}

const LISTS = ['array'] as const;
const NUMBERS = ['integer', 'fraction'] as const;
const OBJECTS = ['object'] as const;
const TEXTS = ['string'] as const;

/**
 * The keywords that bound a value (JSON Schema Validation §6): which way is tighter, and where a looser bound of responses is open-ended
 * growth, which most readers bear.
 */
export const BOUNDS = {
  minimum: { tighter: 'higher', growth: false, of: NUMBERS },
  maximum: { tighter: 'lower', growth: false, of: NUMBERS },
  minLength: { tighter: 'higher', growth: false, of: TEXTS },
  maxLength: { tighter: 'lower', growth: true, of: TEXTS },
  minItems: { tighter: 'higher', growth: false, of: LISTS },
  maxItems: { tighter: 'lower', growth: true, of: LISTS },
  minProperties: { tighter: 'higher', growth: false, of: OBJECTS },
  maxProperties: { tighter: 'lower', growth: false, of: OBJECTS },
  minContains: { tighter: 'higher', growth: false, of: LISTS },
  maxContains: { tighter: 'lower', growth: false, of: LISTS },
  uniqueItems: { tighter: 'higher', growth: true, of: LISTS },
  multipleOf: { tighter: 'multiple', growth: true, of: NUMBERS },
} as const satisfies Record<string, BoundEntry>;

export type Bound = keyof typeof BOUNDS;

type Kebab<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

export type BoundKind = `${Kebab<Bound>}-${'tightened' | 'relaxed'}` | 'multiple-of-changed';

/** The kind of change that a tighter or looser `bound` is. */
export function boundKind(bound: Bound, way: 'tightened' | 'relaxed'): BoundKind {
  const kind = `${bound.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}-${way}`;
  if (isBoundKind(kind)) return kind;
  throw new TypeError(`no kind of change: ${kind}`);
}

function isBoundKind(kind: string): kind is BoundKind {
  return Object.hasOwn(BOUND_KINDS, kind);
}

const GROWTH = 'most readers bear more or longer values, some do not';

/** Two kinds of change for every bound; a bound that is newly set is tighter, one that is dropped is looser. */
export const BOUND_KINDS: Readonly<Record<string, SidedKind>> = {
  ...Object.fromEntries(kindsOfBounds()),
  'multiple-of-changed': { title: '`multipleOf` is another one', effect: 'both', mirror: 'multiple-of-changed' },
};

function kindsOfBounds(): readonly (readonly [string, SidedKind])[] {
  return Object.entries(BOUNDS).flatMap(([bound, { growth }]) => Object.entries(kindsOf(bound, growth)));
}

function kindsOf(bound: string, growth: boolean): Readonly<Record<string, SidedKind>> {
  const name = bound.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  return {
    [`${name}-tightened`]: { title: `\`${bound}\` is tighter`, effect: 'narrows', mirror: `${name}-relaxed` },
    [`${name}-relaxed`]: {
      title: `\`${bound}\` is looser`,
      effect: 'widens',
      mirror: `${name}-tightened`,
      ...(growth ? { response: { deviation: { level: 'warning', why: GROWTH } } } : {}),
    },
  };
}
