import type { Direction, Effect, Level } from './level.ts';
import type { Rule } from './rule.ts';

interface Judgement {
  readonly level: Level;
  /** Why, in terms of who produces the messages. */
  readonly because: string;
}

const UNKNOWN: Judgement = { level: 'warning', because: 'whether that matters cannot be told from the documents' };
const ANNOTATION: Judgement = { level: 'annotation', because: 'the messages stay as they are' };
const DOCUMENT: Judgement = { level: 'document', because: 'the API stays as it is' };

const PRODUCED_BY_CLIENT = {
  narrows: { level: 'breaking', because: 'requests that were right may now be refused' },
  widens: { level: 'compatible', because: 'every request that was right still is' },
  both: { level: 'breaking', because: 'requests that were right may now be refused' },
} as const;

const PRODUCED_BY_SERVER = {
  narrows: { level: 'compatible', because: 'every response that may come was possible before' },
  widens: { level: 'breaking', because: 'responses may now be what readers never had to expect' },
  both: { level: 'breaking', because: 'responses may now be what readers never had to expect' },
} as const;

/**
 * The law that levels follow from: what a change does to the set of valid messages, and who produces them. Fewer valid messages hurt who
 * produces them, more valid messages hurt who reads them. What has no direction is offered to the client, as requests are.
 */
export function judge(effect: Effect, direction: Direction): Judgement {
  switch (effect) {
    case 'unknown':
      return UNKNOWN;
    case 'annotation':
      return ANNOTATION;
    case 'document':
      return DOCUMENT;
    case 'narrows':
    case 'widens':
    case 'both':
      return (direction === 'response' ? PRODUCED_BY_SERVER : PRODUCED_BY_CLIENT)[effect];
    default:
      return effect satisfies never;
  }
}

/** The level of what falls under `rule`: its deviation where it has one, otherwise what the law gives. */
export function levelOf(rule: Rule): Level {
  return rule.deviation?.level ?? judge(rule.effect, rule.direction).level;
}
