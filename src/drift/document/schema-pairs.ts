import { isJsonObject, type JsonValue } from '../../core/index.ts';
import { writeStep } from '../place/write-place.ts';
import { canonical } from './canonical.ts';
import { compareBounds, compareDefaults, compareFormats, comparePatterns, saidBy } from './compare-constraints.ts';
import { compareOtherKeywords, innerSchemas } from './compare-other-keywords.ts';
import { compareProperties } from './compare-properties.ts';
import { compareSubtypes } from './compare-subtypes.ts';
import { compareUnions, isOnlyUnion, withNullOfBranches } from './compare-unions.ts';
import {
  bothMean,
  compareEnums,
  compareNull,
  compareTypes,
  isAnything,
  typeRelation,
  type TypeRelation,
} from './compare-values.ts';
import { compareMarks, compareWords } from './compare-words.ts';
import { isWord, type Compared, type Difference } from './difference.ts';
import { mayHaveMoved } from './may-have-moved.ts';
import { inWriting, readAsText } from './read-as-text.ts';
import type { Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';
import { reachesItself } from './reaches-itself.ts';

/** A step from one pair of schemas to another. */
export interface Edge {
  readonly tail: string;
  readonly pair: SchemaPair;
  /** Messages that do not carry what is there. */
  readonly hiddenIn?: 'request' | 'response' | undefined;
  /** Told in the place of all that differs there, where that is no part of a message by itself. */
  readonly whole?: Difference | undefined;
}

/** Two schemas, what differs between them themselves, and the pairs that they lead to. */
export interface SchemaPair {
  readonly before: Schema;
  readonly after: Schema;
  readonly differences: readonly Difference[];
  readonly edges: readonly Edge[];
}

interface Growing extends SchemaPair {
  edges: readonly Edge[];
  differences: readonly Difference[];
}

/**
 * All pairs of schemas of two documents that were asked for. Each is compared once, however many lead to it; a pair that leads back to
 * itself is itself again, so circles end (what is only reached again is no difference: coinduction). Where `onTheWire` is `text`, as in
 * most parameters, a number is compared as the text that it is written as.
 */
export class SchemaPairs {
  readonly left: Schemas;
  readonly right: Schemas;
  readonly #onTheWire: 'json' | 'text';
  readonly #pairs = new Map<Schema, Map<Schema, SchemaPair>>();
  readonly #differing = new Set<SchemaPair>();
  readonly #same = new Map<SchemaPair, boolean>();
  readonly #leadTo = new Map<SchemaPair, SchemaPair[]>();

  constructor(left: Schemas, right: Schemas, onTheWire: 'json' | 'text' = 'json') {
    this.left = left;
    this.right = right;
    this.#onTheWire = onTheWire;
  }

  /** The pair of `before` and `after`, with all that it leads to. */
  compare(before: Schema, after: Schema): SchemaPair {
    const open: Growing[] = [];
    const first = this.#pair(before, after, open);
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) this.#fill(pair, open);
    return first;
  }

  /** Whether something differs in `pair` or in what it leads to. */
  differs(pair: SchemaPair): boolean {
    return this.#differing.has(pair);
  }

  /** `first` and all that it leads to, as far as something differs there. */
  reached(first: SchemaPair): ReadonlySet<SchemaPair> {
    const reached = new Set<SchemaPair>();
    const open = [first];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      if (reached.has(pair) || !this.differs(pair)) continue;
      reached.add(pair);
      open.push(...pair.edges.map((edge) => edge.pair));
    }
    return reached;
  }

  /** Whether messages of the two are the same; words and examples do not count. */
  isSame(before: Schema, after: Schema): boolean {
    const pair = this.compare(before, after);
    const known = this.#same.get(pair) ?? [...this.reached(pair)].every(({ differences }) => differences.every(isWord));
    this.#same.set(pair, known);
    return known;
  }

  #pair(before: Schema, after: Schema, open: Growing[]): SchemaPair {
    const row = this.#pairs.get(before) ?? new Map<Schema, SchemaPair>();
    this.#pairs.set(before, row);
    const known = row.get(after);
    if (known !== undefined) return known;
    const made: Growing = { before, after, differences: [], edges: [] };
    row.set(after, made);
    open.push(made);
    return made;
  }

  #fill(pair: Growing, open: Growing[]): void {
    const compared = { before: pair.before, after: pair.after, left: this.left, right: this.right };
    const text = this.#onTheWire === 'text' ? readAsText(compared) : undefined;
    const { differences, steps } = text === undefined ? compareSchemas(compared) : compareTexts(text);
    pair.differences = differences;
    pair.edges = steps.map((step) => {
      const next = this.#pair(step.before, step.after, open);
      const from = this.#leadTo.get(next) ?? [];
      this.#leadTo.set(next, from);
      from.push(pair);
      if (this.#differing.has(next)) this.#mark(pair);
      return { tail: step.tail, pair: next, hiddenIn: step.hiddenIn, whole: step.whole };
    });
    if (differences.length > 0) this.#mark(pair);
  }

  /** Notes that `pair` differs, and all that lead to it. */
  #mark(pair: SchemaPair): void {
    const open = [pair];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (this.#differing.has(next)) continue;
      this.#differing.add(next);
      open.push(...(this.#leadTo.get(next) ?? []));
    }
  }
}

interface Step {
  readonly tail: string;
  readonly before: Schema;
  readonly after: Schema;
  readonly hiddenIn?: 'request' | 'response' | undefined;
  readonly whole?: Difference | undefined;
}

interface Looked {
  readonly differences: readonly Difference[];
  readonly steps: readonly Step[];
}

/** What differs between two schemas themselves, and where to look on. */
function compareSchemas(given: Compared, known?: TypeRelation): Looked {
  const { left, right } = given;
  const [before, after] = [withNullOfBranches(left, given.before), withNullOfBranches(right, given.after)];
  const pair = { ...given, before, after };
  const relation = known ?? typeRelation(before, after);
  const unreadable = compareOpaque(pair);
  if (unreadable !== undefined) return { differences: [...unreadable, ...compareWords(pair)], steps: [] };
  const always = [...compareTypes(pair, relation), ...compareMarks(pair), ...compareWords(pair)];
  if (isWrapped(before, after) || isWrapped(after, before) || mayHaveMoved(pair)) {
    const { differences, shared } = compareUnions(pair, true);
    return {
      differences: [...compareNull(pair), ...differences, ...compareMarks(pair), ...compareWords(pair)],
      steps: shared,
    };
  }
  if (relation === 'disjoint' || isAnything(before) !== isAnything(after)) {
    // A union in the place of nothing, or the other way round, has no type to tell the two apart by.
    const isTold = always.some(({ kind }) => kind.startsWith('type-'));
    const otherwise = isTold ? [] : valuesOrAnything(pair);
    return { differences: [...always, ...otherwise].flatMap(asWords), steps: [] };
  }
  const unions = compareUnions(pair, false);
  const subtypes = compareSubtypes(pair);
  const properties = bothMean(pair, 'object', hasProperties)
    ? compareProperties(pair)
    : { differences: [], shared: [] };
  return {
    differences: [
      ...always,
      ...compareNull(pair),
      ...compareEnums(pair),
      ...compareBounds(pair),
      ...(relation === 'same' ? compareFormats(pair) : []),
      ...comparePatterns(pair),
      ...compareDefaults(pair),
      ...compareOtherKeywords(pair),
      ...properties.differences,
      ...unions.differences,
      ...subtypes.differences,
    ],
    steps: [...properties.shared, ...unions.shared, ...subtypes.shared, ...itemSteps(pair), ...innerSchemas(pair)],
  };
}

function hasProperties({ properties }: Schema): boolean {
  return properties.size > 0;
}

/** What differs between text and other single values in writing. */
function compareTexts(pair: Compared & { readonly relation: 'narrowed' | 'widened' }): Looked {
  const { differences, steps } = compareSchemas({ ...pair, isText: true }, pair.relation);
  const [left, right] = [pair.before, pair.after].map((schema) => canonical(inWriting(saidBy(schema, 'default'))));
  const told = differences.filter(({ kind }) => kind !== 'default-changed' || left !== right);
  return { differences: [...told, ...compareFormats(pair)].flatMap(asWords), steps };
}

/** Whether `other` is a union and nothing else, where `schema` is none. */
function isWrapped(schema: Schema, other: Schema): boolean {
  return schema.unions.length === 0 && isOnlyUnion(other) && !isAnything(schema);
}

/** An example of another kind is no news where the type is another one. */
function asWords(difference: Difference): readonly Difference[] {
  if (difference.kind === 'meaning-may-have-changed') return [];
  const { only, ...always } = difference;
  return [difference.kind === 'example-changed' && only !== undefined ? always : difference];
}

/** Where no type is written, the values that are listed tell the two apart. */
function valuesOrAnything(pair: Compared): readonly Difference[] {
  const values = pair.before.values !== null && pair.after.values !== null ? compareEnums(pair) : [];
  return values.length > 0 ? values : anythingOrNot(pair);
}

function anythingOrNot(pair: Compared): readonly Difference[] {
  const [before, after] = [isAnything(pair.before), isAnything(pair.after)];
  const kind = before === after ? 'constraint-changed' : before ? 'constraint-added' : 'constraint-removed';
  return [
    {
      kind,
      tail: '',
      before: null,
      after: null,
      pointerBefore: pair.before.pointer,
      pointerAfter: pair.after.pointer,
    },
  ];
}

/** What cannot be read is compared as it is written; undefined where there is nothing of the sort. */
function compareOpaque(pair: Compared): readonly Difference[] | undefined {
  const { before, after } = pair;
  if (before.opaque.length === 0 && after.opaque.length === 0) return undefined;
  if (isCircle(before, after, pair.right) || isCircle(after, before, pair.left)) return [];
  if (canonical(before.opaque) === canonical(after.opaque)) return undefined;
  return [
    {
      kind: 'not-comparable',
      tail: '',
      before: before.opaque.length === 0 ? null : before.opaque,
      after: after.opaque.length === 0 ? null : after.opaque,
      pointerBefore: before.pointer,
      pointerAfter: after.pointer,
    },
  ];
}

/** Pages write `circular()` in the place of a schema that holds itself: it stands for any schema that does. */
function isCircle(marker: Schema, other: Schema, schemas: Schemas): boolean {
  const [text] = marker.opaque;
  if (marker.parts.length > 0 || marker.opaque.length !== 1) return false;
  if (typeof text !== 'string' || !/^circular\(.*\)$/u.test(text)) return false;
  return other.opaque.length === 0 && reachesItself(schemas, other);
}

function itemSteps(pair: Compared): readonly Step[] {
  const { before, after } = pair;
  const isOfLists =
    bothMean(pair, 'array', ({ items }) => items.length > 0) || [...before.items, ...after.items].some(isNoSchema);
  const isOfObjects =
    bothMean(pair, 'object', ({ additional }) => additional.length > 0) ||
    [...before.additional, ...after.additional].some(isNoSchema);
  return [...(isOfLists ? listSteps(pair) : []), ...(isOfObjects ? entrySteps(pair) : [])];
}

/** What cannot be read is told wherever it stands. */
function isNoSchema(raw: JsonValue): boolean {
  return !isJsonObject(raw) && typeof raw !== 'boolean';
}

function listSteps({ before, after, left, right }: Compared): readonly Step[] {
  const steps: Step[] = [];
  if (before.items.length > 0 || after.items.length > 0)
    steps.push({ tail: writeStep({ kind: 'item' }), before: left.read(before.items), after: right.read(after.items) });
  const places = Math.max(before.prefixItems.length, after.prefixItems.length);
  for (let index = 0; index < places; index += 1)
    steps.push({
      tail: writeStep({ kind: 'position', index }),
      before: left.read(before.prefixItems[index] ?? before.items),
      after: right.read(after.prefixItems[index] ?? after.items),
    });
  return steps;
}

function entrySteps({ before, after, left, right }: Compared): readonly Step[] {
  if ((before.additional.length === 0 && after.additional.length === 0) || before.closed || after.closed) return [];
  const tail = writeStep({ kind: 'entry' });
  return [{ tail, before: left.read(before.additional), after: right.read(after.additional) }];
}
