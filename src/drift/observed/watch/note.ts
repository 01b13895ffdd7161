import type { JsonPointer } from '../../../core/index.ts';
import type { FactKind } from '../fact-kinds.ts';
import { firstSeen, least } from '../sheet/merge-facts.ts';
import type { Counter, FactCount, Watch } from './counter.ts';

/** What is wrong with the shape of a body: of an error, that is one fact, however many places show it. */
const SHAPE: ReadonlySet<FactKind> = new Set([
  'missing-body',
  'malformed-body',
  'undocumented-media-type',
  'missing-property',
  'null-not-allowed',
  'other-type',
  'no-branch',
  'unknown-tag',
]);

/** More than these tell nothing more; sheets keep fewer. */
const MAX_SEEN = 32;

/** What is to be noted. */
export interface Noted {
  readonly kind: FactKind;
  readonly pointer: JsonPointer | null;
  /** The class of what was seen, or a value that may be shown. */
  readonly seen: string;
}

/** Counts a fact at the place of `counter`. */
export function note(counter: Counter, noted: Noted, watch: Watch): void {
  if (foldsIntoError(counter, noted, counter.place, watch)) return;
  counter.facts ??= new Map();
  count(counter.facts, noted.kind, noted, watch);
}

/** Counts that the required member `name` of what stands at `counter` is missing; `place` is where it would be. */
export function noteMissing(counter: Counter, name: string, place: string, watch: Watch): void {
  const noted: Noted = { kind: 'missing-property', pointer: counter.plan.pointer, seen: 'nothing' };
  if (foldsIntoError(counter, noted, place, watch)) return;
  counter.missing ??= new Map();
  count(counter.missing, name, noted, watch);
}

function foldsIntoError({ plan }: Counter, { kind, seen }: Noted, place: string, watch: Watch): boolean {
  const { errors } = watch;
  if (errors === null || !SHAPE.has(kind)) return false;
  errors.facts ??= new Map();
  const known = errors.facts.get('error-body-shape');
  const folded = `${kind} at ${place}: ${seen}`;
  if (known?.answer === watch.answer) keep(known.seen, folded);
  else count(errors.facts, 'error-body-shape', { pointer: errors.plan.pointer ?? plan.pointer, seen: folded }, watch);
  return true;
}

function count<Key>(
  facts: Map<Key, FactCount>,
  key: Key,
  { pointer, seen }: Pick<Noted, 'pointer' | 'seen'>,
  { answer, day }: Watch,
): void {
  const known = facts.get(key);
  if (known === undefined) {
    facts.set(key, { n: 1, seen: new Set([seen]), pointer, first: day, last: day, answer });
    return;
  }
  known.n += 1;
  known.answer = answer;
  known.pointer = least(known.pointer, pointer);
  if (day < known.first) known.first = day;
  if (day > known.last) known.last = day;
  keep(known.seen, seen);
}

/** What tells nothing more goes, now and then: it does not matter in which order things come. */
function keep(seen: Set<string>, item: string): void {
  seen.add(item);
  if (seen.size <= MAX_SEEN) return;
  const kept = firstSeen(seen);
  seen.clear();
  for (const first of kept) seen.add(first);
}
