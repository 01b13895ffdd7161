import { isJsonArray, isJsonObject, jsonTypeOf, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import type { Flat } from './flatten-schema.ts';
import { keepsTo, onIntegers, readBounds, withoutFractions } from './read-bounds.ts';
import { readProperties } from './read-properties.ts';
import type { Atom, Schema, Union } from './schema.ts';
import { readType } from './type-names.ts';

type AtomOrNull = Atom | 'null';

const OBJECT_KEYWORDS = ['properties', 'additionalProperties', 'minProperties', 'maxProperties', 'patternProperties'];
const ARRAY_KEYWORDS = ['items', 'minItems', 'maxItems', 'uniqueItems', 'prefixItems'];

/** Puts what the parts of a schema say together: what is allowed is what all of them allow. */
export function readSchema(flat: Flat): Omit<Schema, 'pointer'> {
  const { parts, opaque } = flat;
  const odd = [...opaque, ...oddFlags(parts)];
  const values = readValues(parts, odd);
  const { unions, atoms: unionAtoms, values: unionValues } = simpleUnions(flat.unions);
  const declared = intersected([
    ...parts.map((part) => readType(member(part, 'type')).atoms),
    ...unionAtoms,
    flat.never ? new Set<AtomOrNull>() : null,
  ]);
  const all = meet(values, unionValues);
  const written = readBounds(parts, odd);
  const { atoms: named, implied } = impliedAtoms(parts, declared, all);
  const atoms = withoutFractions(named, written);
  const isWhole = atoms?.has('integer') === true && !atoms.has('fraction');
  const nullable = nullableOf(flat, implied);
  return {
    name: flat.name,
    parts,
    opaque: odd,
    atoms,
    nullable,
    implied,
    invented: parts.flatMap((part) => readType(member(part, 'type')).invented),
    values: wholeBoolean(all) ? null : withinBounds(all, written),
    bounds: isWhole ? onIntegers(written) : written,
    format: textsOf(parts, 'format', odd).join(' and ') || null,
    patterns: textsOf(parts, 'pattern', odd),
    ...readProperties(parts, odd),
    items: parts.flatMap((part) => {
      const items = member(part, 'items');
      return items === undefined || isJsonArray(items) ? [] : [items];
    }),
    prefixItems: prefixItemsOf(parts),
    unions,
    readOnly: parts.some((part) => member(part, 'readOnly') === true),
    writeOnly: parts.some((part) => member(part, 'writeOnly') === true),
    deprecated: parts.some((part) => member(part, 'deprecated') === true),
  };
}

const FLAGS = ['deprecated', 'nullable', 'readOnly', 'writeOnly'];

function oddFlags(parts: readonly JsonObject[]): readonly JsonValue[] {
  return parts.flatMap((part) =>
    FLAGS.flatMap((name) => {
      const value = member(part, name);
      return value === undefined || typeof value === 'boolean' ? [] : [{ [name]: value }];
    }),
  );
}

/** `items` as a list is how drafts before 2020-12 wrote `prefixItems`. */
function prefixItemsOf(parts: readonly JsonObject[]): JsonValue[][] {
  const places: JsonValue[][] = [];
  for (const part of parts)
    for (const list of [member(part, 'prefixItems'), member(part, 'items')])
      if (isJsonArray(list)) for (const [index, item] of list.entries()) (places[index] ??= []).push(item);
  return places;
}

function intersected(sets: readonly (ReadonlySet<AtomOrNull> | null)[]): ReadonlySet<AtomOrNull> | null {
  const [first, ...rest] = sets.filter((set) => set !== null);
  if (first === undefined) return null;
  return new Set([...first].filter((atom) => rest.every((set) => set.has(atom))));
}

function nullableOf(flat: Flat, implied: Schema['implied']): boolean {
  // Who leaves a type out that the keywords imply means that type, and not null as well.
  return flat.nullWord ?? (implied === null && flat.unions.length === 0);
}

function impliedAtoms(
  parts: readonly JsonObject[],
  declared: ReadonlySet<AtomOrNull> | null,
  values: ReadonlyMap<string, JsonValue> | null,
): Pick<Schema, 'atoms' | 'implied'> {
  if (declared !== null) {
    return { atoms: new Set([...declared].filter((atom) => atom !== 'null')), implied: null };
  }
  if (values !== null) return { atoms: new Set([...values.values()].map(atomOf)), implied: 'values' };
  const has = (keywords: readonly string[]): boolean =>
    parts.some((part) => keywords.some((keyword) => Object.hasOwn(part, keyword)));
  if (has(OBJECT_KEYWORDS) || parts.some((part) => isJsonArray(member(part, 'required'))))
    return { atoms: new Set(['object']), implied: 'keywords' };
  return has(ARRAY_KEYWORDS) ? { atoms: new Set(['array']), implied: 'keywords' } : { atoms: null, implied: null };
}

function atomOf(value: JsonValue): Atom {
  const type = jsonTypeOf(value);
  if (type === 'number') return 'fraction';
  return type === 'null' ? 'object' : type;
}

function readValues(parts: readonly JsonObject[], odd: JsonValue[]): Map<string, JsonValue> | null {
  let values: Map<string, JsonValue> | null = null;
  for (const part of parts) {
    const list = valuesOf(part, odd);
    if (list !== null) values = meet(values, withoutNull(list));
  }
  return values;
}

/** `list` by canonical text; null is told apart from the values. */
function withoutNull(list: readonly JsonValue[]): Map<string, JsonValue> {
  return new Map(list.filter((value) => value !== null).map((value) => [canonical(value), value]));
}

/** The values that `part` lists; `const` is an `enum` of one (JSON Schema Validation §6.1.3). */
function valuesOf(part: JsonObject, odd: JsonValue[]): readonly JsonValue[] | null {
  const constant = member(part, 'const');
  if (constant !== undefined) return [constant];
  const values = member(part, 'enum');
  if (values === undefined || isJsonArray(values)) return values ?? null;
  odd.push({ enum: values });
  return null;
}

function meet(
  left: Map<string, JsonValue> | null,
  right: Map<string, JsonValue> | null,
): Map<string, JsonValue> | null {
  if (left === null || right === null) return left ?? right;
  return new Map([...left].filter(([text]) => right.has(text)));
}

/** Those of `values` that keep to the bounds; all of them where none does, which nobody means. */
function withinBounds(values: Schema['values'], bounds: Schema['bounds']): Schema['values'] {
  if (values === null || bounds.size === 0) return values;
  const kept = [...values].filter(([, value]) =>
    [...bounds].every(([bound, limit]) => keepsTo(bound, limit, value) !== false),
  );
  return kept.length === 0 ? values : new Map(kept);
}

function wholeBoolean(values: ReadonlyMap<string, JsonValue> | null): boolean {
  return values?.size === 2 && values.has('true') && values.has('false');
}

interface Simple {
  readonly unions: readonly Union[];
  readonly atoms: readonly ReadonlySet<AtomOrNull>[];
  readonly values: Map<string, JsonValue> | null;
}

const BESIDE_TYPE = new Set(['type', 'title', 'description', 'example', 'examples']);
const BESIDE_VALUES = new Set(['type', 'enum', 'const', 'title', 'description', 'example', 'examples']);

/** Unions that only list types, or only values, are another way to write `type` with a list, or `enum`. */
function simpleUnions(written: readonly Union[]): Simple {
  const unions: Union[] = [];
  const atoms: ReadonlySet<AtomOrNull>[] = [];
  let values: Map<string, JsonValue> | null = null;
  for (const union of written) {
    const branches = union.branches.filter(isJsonObject);
    const whole = branches.length === union.branches.length;
    const types = branches.map((branch) => readType(member(branch, 'type')).atoms);
    if (whole && only(branches, BESIDE_TYPE) && types.every((type) => type !== null))
      atoms.push(new Set(types.flatMap((type) => [...type])));
    else if (whole && only(branches, BESIDE_VALUES) && branches.every((branch) => valuesOf(branch, []) !== null)) {
      if (types.every((type) => type !== null)) atoms.push(new Set(types.flatMap((type) => [...type])));
      values = meet(values, withoutNull(branches.flatMap((branch) => valuesOf(branch, []) ?? [])));
    } else unions.push(union);
  }
  return { unions, atoms, values };
}

function only(branches: readonly JsonObject[], names: ReadonlySet<string>): boolean {
  return branches.every((branch) => Object.keys(branch).every((name) => names.has(name)));
}

function textsOf(parts: readonly JsonObject[], keyword: string, odd: JsonValue[]): readonly string[] {
  const texts = new Set<string>();
  for (const part of parts) {
    const value = member(part, keyword);
    if (typeof value === 'string') texts.add(value);
    else if (value !== undefined) odd.push({ [keyword]: value });
  }
  return [...texts].toSorted();
}
