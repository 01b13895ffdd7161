import { canonical, fingerprint, shapeHash } from './canonical.ts';
import type { Context } from './context.ts';
import type { Difference } from './difference.ts';
import { readSteps } from '../place/read-place.ts';
import { withSteps } from '../place/write-place.ts';
import { isQuiet } from './rules/quiet.ts';
import type { Schema } from './schema.ts';
import type { Edge, SchemaPair } from './schema-pairs.ts';

/** A pair met on the way into a message, with the way. */
interface Visit {
  readonly pair: SchemaPair;
  readonly tail: string;
  /** The nearest object around it: two copies of it that changed alike have one cause. */
  readonly owner: SchemaPair;
  readonly ownTail: string;
  readonly from: Visit | undefined;
}

/** Places of one message at which the same pair is told; the nearest ones. */
const MOST_PLACES = 4;

/**
 * Tells all that differs in `pair` and in what it leads to, at their places in the message that `context` stands at. The nearest places
 * first; a pair is not told again within itself. What these messages do not carry is looked at last, and told as no more than that.
 */
export function walkPair(context: Context, pair: SchemaPair, reading: (difference: Difference) => Difference): void {
  const unsent = walkFrom(context, [{ pair, tail: '', owner: pair, ownTail: '', from: undefined }], reading);
  walkFrom(context, unsent, asUnsent);
}

/** Tells what differs in all that `first` leads to; what comes out is what the messages do not carry, untold. */
function walkFrom(
  context: Context,
  first: readonly Visit[],
  reading: (difference: Difference) => Difference,
): readonly Visit[] {
  const times = new Map<SchemaPair, number>();
  const unsent: Visit[] = [];
  let visits = first;
  while (visits.length > 0) {
    const next: Visit[] = [];
    for (const visit of visits) {
      const count = times.get(visit.pair) ?? 0;
      if (count >= MOST_PLACES || !context.pairs.differs(visit.pair) || isWithinItself(visit)) continue;
      times.set(visit.pair, count + 1);
      for (const difference of visit.pair.differences) tellDifference(context, visit, reading(difference));
      for (const whole of wholesOf(context, visit.pair)) tellDifference(context, visit, reading(whole));
      for (const edge of visit.pair.edges)
        if (!isToldWhole(context, edge))
          (edge.hiddenIn === context.direction ? unsent : next).push(further(visit, edge.tail, edge.pair));
    }
    visits = next;
  }
  return unsent;
}

/** Words stay words, and mistakes in writing mistakes; nothing else matters where no message carries it. */
function asUnsent(difference: Difference): Difference {
  return isQuiet(difference.kind) ? difference : { ...difference, kind: 'unsent-property-changed' };
}

/** What is told in the place of all that differs behind some edges of `pair`; several edges may share one. */
function wholesOf(context: Context, pair: SchemaPair): ReadonlySet<Difference> {
  return new Set(pair.edges.flatMap((edge) => (isToldWhole(context, edge) ? (edge.whole ?? []) : [])));
}

function isToldWhole({ pairs }: Context, { whole, pair }: Edge): boolean {
  return whole !== undefined && !pairs.isSame(pair.before, pair.after);
}

function further(visit: Visit, step: string, pair: SchemaPair): Visit {
  const isObject = visit.pair.before.properties.size > 0 || visit.pair.after.properties.size > 0;
  return {
    pair,
    tail: visit.tail + step,
    owner: isObject ? visit.pair : visit.owner,
    ownTail: isObject ? step : visit.ownTail + step,
    from: visit,
  };
}

function isWithinItself(visit: Visit): boolean {
  for (let outer = visit.from; outer !== undefined; outer = outer.from) if (outer.pair === visit.pair) return true;
  return false;
}

function tellDifference(context: Context, visit: Visit, difference: Difference): void {
  if (difference.only !== undefined && difference.only !== context.direction) return;
  const { pair, owner } = isAboutMember(difference) ? { pair: visit.pair, owner: visit.pair } : visit;
  const tail = owner === pair ? difference.tail : visit.ownTail + difference.tail;
  const pointerBefore = difference.pointerBefore ?? owner.before.pointer;
  const pointerAfter = difference.pointerAfter ?? owner.after.pointer;
  context.findings.add({
    kind: difference.kind,
    direction: context.direction,
    operation: context.operation,
    place: withSteps(context.place, visit.tail + difference.tail),
    before: difference.before,
    after: difference.after,
    pointerBefore,
    pointerAfter,
    cause: causeOf(difference, owner, tail),
    site: fingerprint(difference.tail, pointerBefore ?? '', pointerAfter ?? ''),
  });
}

/** A member belongs to the object that it is in, whatever it is called. */
function isAboutMember({ tail }: Difference): boolean {
  return tail !== '' && readSteps(tail)?.[0]?.kind === 'member';
}

function causeOf(difference: Difference, owner: SchemaPair, tail: string): string {
  if (isOneCause(difference)) return difference.kind;
  const values = difference.kind.endsWith('-changed')
    ? [shapeText(difference.before), shapeText(difference.after)]
    : [];
  return fingerprint(tail, hashOf(owner.before), hashOf(owner.after), ...values);
}

/** The repair of one kind of mistake is one cause, wherever it is made. */
function isOneCause({ kind }: Difference): boolean {
  return (
    kind.startsWith('boolean-required-') ||
    kind.startsWith('invented-type-') ||
    kind === 'type-written-out' ||
    kind === 'type-left-out'
  );
}

function shapeText(value: Difference['before']): string {
  return canonical(value ?? undefined);
}

function hashOf(schema: Schema): string {
  // Behind references: a component and a copy of it are the same.
  const parts = schema.parts.filter((part) => !(Object.hasOwn(part, '$ref') && Object.keys(part).length === 1));
  return parts.length === 0 ? shapeHash(schema.opaque) : parts.map(shapeHash).join();
}
