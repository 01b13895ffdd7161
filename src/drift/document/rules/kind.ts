import { judge } from '../../law.ts';
import type { Direction, Effect, Level } from '../../level.ts';
import type { Deviation, Rule } from '../../rule.ts';

/** What a kind of change is for messages of one direction. */
export interface Side {
  /** Where it is not that of the kind. */
  readonly effect?: Effect;
  readonly deviation?: Deviation;
  readonly because?: string;
  readonly advice?: string;
}

/** A kind of change that means one thing for requests and another for responses: two rules. */
export interface SidedKind {
  readonly title: string;
  readonly effect: Effect;
  /** The kind that it is when the documents change places. */
  readonly mirror: string;
  readonly request?: Side;
  readonly response?: Side;
}

/** A kind of change without direction: one rule. */
export interface PlainKind extends Side {
  readonly title: string;
  readonly effect: Effect;
  readonly mirror: string;
}

const SIDES = ['request', 'response'] as const;

/** The two rules of every kind in `kinds`: `request-<kind>` and `response-<kind>`. */
export function sidedRules(kinds: Readonly<Record<string, SidedKind>>): readonly Rule[] {
  return Object.entries(kinds).flatMap(([kind, { title, effect, mirror, ...sides }]) =>
    SIDES.map((direction) =>
      made(`${direction}-${kind}`, `${direction}-${mirror}`, title, direction, { effect, ...sides[direction] }),
    ),
  );
}

/** The rule of every kind in `kinds`, under its own name. */
export function plainRules(kinds: Readonly<Record<string, PlainKind>>): readonly Rule[] {
  return Object.entries(kinds).map(([kind, { title, mirror, ...side }]) => made(kind, mirror, title, 'none', side));
}

function made(
  id: string,
  mirror: string,
  title: string,
  direction: Direction,
  side: Side & { readonly effect: Effect },
): Rule {
  const { effect, deviation } = side;
  const law = judge(effect, direction);
  return {
    id,
    title,
    direction,
    effect,
    mirror,
    because: side.because ?? deviation?.why ?? law.because,
    advice: side.advice ?? adviceAt(deviation?.level ?? law.level, direction),
    ...(deviation === undefined ? {} : { deviation }),
  };
}

function adviceAt(level: Level, direction: Direction): string {
  switch (level) {
    case 'breaking':
      return direction === 'response'
        ? 'Make the reader ready for it before the new version answers.'
        : 'Change the client before the new version is called.';
    case 'warning':
      return direction === 'response'
        ? 'Look whether the reader relies on what it was.'
        : 'Look whether the client relies on what it was.';
    case 'compatible':
      return 'Nothing has to be done.';
    case 'annotation':
      return 'Read it where the words matter.';
    case 'document':
      return 'Nothing has to be done in a client; a correction of the document may no longer be needed.';
    default:
      return level satisfies never;
  }
}
