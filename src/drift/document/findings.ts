import type { JsonPointer, JsonValue } from '../../core/index.ts';
import type { Change, Root } from '../change.ts';
import { levelOf } from '../law.ts';
import { LEVELS, type Direction, type Level } from '../level.ts';
import type { Rule } from '../rule.ts';
import { fingerprint } from './canonical.ts';
import { Groups } from './groups.ts';
import { messageOf } from './message.ts';
import { ruleById } from './rule-by-id.ts';
import { DOCUMENT_QUALITY } from './rules/document-quality.ts';
import type { KindId, PlainKindId, SidedKindId } from './rules/ids.ts';
import { OPERATIONS } from './rules/operations.ts';
import { WORDS } from './rules/words.ts';

/** A change as it is found, before it has a level and a name. */
export interface Found {
  readonly kind: KindId;
  readonly direction: Direction;
  readonly operation: string | null;
  readonly place: string;
  readonly before: JsonValue | null;
  readonly after: JsonValue | null;
  readonly pointerBefore: JsonPointer | null;
  readonly pointerAfter: JsonPointer | null;
  /** Equal for all changes that have one cause, together with the kind: requests and responses of one component share it. */
  readonly cause: string;
  /** The same for all that tell of one edit at one place of the documents, by whatever way they come to it. */
  readonly site?: string;
  /** A further word for the message. */
  readonly hint?: string;
}

/** Collects changes and groups them by cause: copies that changed alike, and all that leads to one place. */
export class Findings {
  readonly #changes: Change[] = [];
  readonly #ids = new Set<string>();
  readonly #roots = new Groups();

  add(found: Found): void {
    const rule = ruleById(ruleIdOf(found.kind, found.direction));
    const root = fingerprint('root', found.kind, found.cause);
    if (found.site !== undefined) this.#roots.join(root, fingerprint('site', found.kind, found.site));
    this.#changes.push({
      id: this.#idOf(rule, found),
      rule: rule.id,
      effect: rule.effect,
      level: levelOf(rule),
      direction: found.direction,
      operation: found.operation,
      place: found.place,
      pointerBefore: found.pointerBefore,
      pointerAfter: found.pointerAfter,
      before: brief(found.before),
      after: brief(found.after),
      message: messageOf(rule, { ...found, before: brief(found.before), after: brief(found.after) }),
      root,
    });
  }

  /** Whether there is a change of `level`. */
  has(level: Level): boolean {
    return this.#changes.some((change) => change.level === level);
  }

  /** All changes, by operation, place and rule. */
  changes(): readonly Change[] {
    return this.#changes
      .map((change) => ({ ...change, root: this.#roots.groupOf(change.root) }))
      .toSorted((left, right) => compareTexts(sortKey(left), sortKey(right)));
  }

  /** Two changes of one rule at one place are told apart by number. */
  #idOf(rule: Rule, found: Found): string {
    for (let count = 1; ; count += 1) {
      const place = count === 1 ? found.place : `${found.place} #${count}`;
      const id = fingerprint('change', rule.id, found.operation ?? '', place);
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }
}

function ruleIdOf(kind: KindId, direction: Direction): string {
  if (isPlain(kind)) return kind;
  return `${direction === 'response' ? 'response' : 'request'}-${kind satisfies SidedKindId}`;
}

function isPlain(kind: KindId): kind is PlainKindId {
  return [OPERATIONS, WORDS, DOCUMENT_QUALITY].some((kinds) => Object.hasOwn(kinds, kind));
}

/** What is shown of a value; larger ones are for the documents to show. */
const MOST_CHARACTERS = 300;

function brief(value: JsonValue | null): JsonValue | null {
  if (typeof value !== 'object' || value === null) return value;
  const text = JSON.stringify(value);
  return text.length <= MOST_CHARACTERS ? value : `${text.slice(0, MOST_CHARACTERS)}…`;
}

function sortKey(change: Change): string {
  return [change.operation ?? '', change.place, change.rule].join('\u0000');
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The causes of `changes`, the worst first. */
export function rootsOf(changes: readonly Change[]): readonly Root[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.root) ?? [];
    groups.set(change.root, group);
    group.push(change);
  }
  return [...groups.values()].flatMap(rootOf).toSorted(worstFirst);
}

function rootOf(group: readonly Change[]): readonly Root[] {
  const [first] = group.toSorted((left, right) => LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level));
  if (first === undefined) return [];
  return [
    {
      id: first.root,
      rule: first.rule,
      level: first.level,
      message: first.message,
      pointerBefore: first.pointerBefore,
      pointerAfter: first.pointerAfter,
      changes: group.length,
      operations: new Set(group.map((change) => change.operation).filter((operation) => operation !== null)).size,
    },
  ];
}

function worstFirst(left: Root, right: Root): number {
  return (
    LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level) ||
    right.changes - left.changes ||
    compareTexts(left.id, right.id)
  );
}
