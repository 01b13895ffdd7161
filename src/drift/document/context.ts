import type { JsonObject, JsonPointer, JsonValue } from '../../core/index.ts';
import type { Direction } from '../level.ts';
import type { Part } from '../place/place.ts';
import { inPart } from '../place/write-place.ts';
import { canonical, fingerprint, shapeHash } from './canonical.ts';
import type { Findings } from './findings.ts';
import type { SchemeIdentities } from './match-schemes.ts';
import type { KindId } from './rules/ids.ts';
import type { SchemaPairs } from './schema-pairs.ts';
import type { Source } from './source.ts';

/** What all comparisons of one run share. */
export interface Comparing {
  readonly left: Source;
  readonly right: Source;
  readonly pairs: SchemaPairs;
  /** The same schemas, where values are written as text. */
  readonly texts: SchemaPairs;
  readonly schemes: SchemeIdentities;
  readonly findings: Findings;
}

/** Where a comparison stands: in which operation, whose messages, and at which place of them. */
export interface Context extends Comparing {
  readonly operation: string | null;
  readonly direction: Direction;
  /** Who produces what the client sends: swapped in callbacks, where the server calls. */
  readonly swapped: boolean;
  readonly place: string;
}

export interface Written {
  /** The object on each side that the finding is about, and the member in it. */
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
  readonly holderBefore?: JsonObject | undefined;
  readonly holderAfter?: JsonObject | undefined;
  readonly member?: string | number;
  /** What the cause is the same for; by default what is written on both sides. */
  readonly cause?: string;
  readonly hint?: string | undefined;
  /** What is shown where that is not what is written. */
  readonly shown?: readonly [JsonValue | null, JsonValue | null];
}

/** Adds a change of `kind` at the place of `context`. */
export function tell(context: Context, kind: KindId, written: Written = {}): void {
  const { before, after, hint, shown } = written;
  context.findings.add({
    kind,
    direction: context.direction,
    operation: context.operation,
    place: context.place,
    before: shown === undefined ? (before ?? null) : shown[0],
    after: shown === undefined ? (after ?? null) : shown[1],
    pointerBefore: pointer(context.left, before, written.holderBefore, written.member),
    pointerAfter: pointer(context.right, after, written.holderAfter, written.member),
    cause: written.cause ?? causeOf(context.place, written),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** What is written on both sides, or what it is a member of where the members themselves are too small to tell causes apart. */
function causeOf(place: string, { before, after, holderBefore, holderAfter }: Written): string {
  return fingerprint(place, shapeHash(before ?? holderBefore), shapeHash(after ?? holderAfter), words(before, after));
}

function words(before: JsonValue | undefined, after: JsonValue | undefined): string {
  return typeof before === 'object' || typeof after === 'object' ? '' : canonical([before ?? null, after ?? null]);
}

function pointer(
  source: Source,
  value: JsonValue | undefined,
  holder: JsonObject | undefined,
  token: string | number | undefined,
): JsonPointer | null {
  if (holder !== undefined && token !== undefined && Object.hasOwn(holder, token))
    return source.pointerTo(holder, token);
  return source.pointerOf(value) ?? source.pointerOf(holder);
}

/** `context` one part further in. */
export function at(context: Context, ...parts: readonly Part[]): Context {
  return { ...context, place: inPart(context.place, ...parts) };
}
