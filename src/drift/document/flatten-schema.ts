import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { allLetNull, isNull, letsNull, unfolded, type NullWord } from './read-null.ts';
import type { Union } from './schema.ts';
import type { Source } from './source.ts';

/** The pieces that a schema is made of, which all hold at once. */
export interface Flat {
  /** Objects, outermost first, each once. */
  readonly parts: readonly JsonObject[];
  readonly unions: readonly Union[];
  /** What is no schema: references that lead nowhere, texts, lists. */
  readonly opaque: readonly JsonValue[];
  /** Whether one of them is the schema `false`. */
  readonly never: boolean;
  /** Whether they let null through. */
  readonly nullWord: NullWord;
  readonly name: string | null;
}

interface Growing {
  readonly parts: Set<JsonObject>;
  readonly unions: Union[];
  readonly opaque: JsonValue[];
  never: boolean;
  name: string | null;
  /** What is still to be read, next one last. */
  readonly open: JsonValue[];
}

/**
 * Takes schemas that hold at once apart: follows references, goes into `allOf` and into unions of one branch. What stands beside a
 * reference counts, as in OpenAPI 3.1 (§4.8.23) and as writers of 3.0 mean it. Ends for any document: each object is taken once, and those
 * of `without` not at all.
 */
export function flatten(source: Source, raws: readonly JsonValue[], without: ReadonlySet<JsonValue>): Flat {
  const flat: Growing = {
    parts: new Set(),
    unions: [],
    opaque: [],
    never: false,
    name: null,
    open: [...raws].toReversed(),
  };
  for (let raw = flat.open.pop(); raw !== undefined; raw = flat.open.pop()) {
    if (raw === true) continue;
    if (raw === false) flat.never = true;
    else if (!isJsonObject(raw)) flat.opaque.push(raw);
    else if (!flat.parts.has(raw) && !without.has(raw)) {
      flat.parts.add(raw);
      takePart(source, raw, flat);
    }
  }
  return { ...flat, parts: [...flat.parts], nullWord: allLetNull(raws.map((raw) => letsNull(source, raw))) };
}

function takePart(source: Source, raw: JsonObject, flat: Growing): void {
  const inner: JsonValue[] = [];
  for (const keyword of REFERENCES) if (Object.hasOwn(raw, keyword)) takeReference(source, raw, keyword, flat, inner);
  const all = member(raw, 'allOf');
  if (isJsonArray(all)) inner.push(...all);
  else if (all !== undefined) flat.opaque.push({ allOf: all });
  for (const kind of ['oneOf', 'anyOf'] as const) {
    const branches = member(raw, kind);
    if (isJsonArray(branches)) takeUnion(source, { kind, branches, holder: raw }, flat, inner);
    else if (branches !== undefined) flat.opaque.push({ [kind]: branches });
  }
  flat.open.push(...inner.toReversed());
}

/** In one document, the only dynamic anchor of a name is where its dynamic reference leads, whatever the way to it. */
const REFERENCES = ['$ref', '$dynamicRef'] as const;

function takeReference(
  source: Source,
  raw: JsonObject,
  keyword: (typeof REFERENCES)[number],
  flat: Growing,
  inner: JsonValue[],
): void {
  const reference = raw[keyword];
  const followed = typeof reference === 'string' ? source.follow(reference) : undefined;
  if (followed?.kind === 'found') {
    flat.name ??= followed.name;
    inner.push(followed.value);
  } else flat.opaque.push({ [keyword]: reference ?? null });
}

function takeUnion(
  source: Source,
  written: Pick<Union, 'branches' | 'holder' | 'kind'>,
  flat: Growing,
  inner: JsonValue[],
): void {
  const seen = new Map(unfolded(written.branches).map((branch) => [canonical(branch), branch]));
  const branches = [...seen.values()].filter((branch) => !isNull(source, branch));
  const [only] = branches;
  // A union of nothing allows nothing, which nobody means: what is meant cannot be read.
  if (seen.size === 0) flat.opaque.push({ [written.kind]: [] });
  else if (branches.length === 0) inner.push({ type: 'null' });
  else if (branches.length === 1 && only !== undefined) inner.push(only);
  else if (branches.length > 1)
    flat.unions.push({ ...written, branches, discriminator: member(written.holder, 'discriminator') });
}
