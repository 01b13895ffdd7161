import type { SidedKind } from './kind.ts';

/**
 * The keywords that bound a value (JSON Schema Validation §6): which way is tighter, and where a looser bound of responses is open-ended
 * growth, which most readers bear.
 */
export const BOUNDS = {
  minimum: { tighter: 'higher', growth: false },
  maximum: { tighter: 'lower', growth: false },
  minLength: { tighter: 'higher', growth: false },
  maxLength: { tighter: 'lower', growth: true },
  minItems: { tighter: 'higher', growth: false },
  maxItems: { tighter: 'lower', growth: true },
  minProperties: { tighter: 'higher', growth: false },
  maxProperties: { tighter: 'lower', growth: false },
  minContains: { tighter: 'higher', growth: false },
  maxContains: { tighter: 'lower', growth: false },
  uniqueItems: { tighter: 'higher', growth: true },
  multipleOf: { tighter: 'multiple', growth: true },
} as const satisfies Record<string, { tighter: 'higher' | 'lower' | 'multiple'; growth: boolean }>;

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
