import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import type { Source } from './source.ts';
import { readType } from './type-names.ts';

/** Deeper than anybody nests schemas that hold at once: what is below says nothing. */
const DEEPEST = 200;

/** Null let through or not; undefined for a schema that does not speak of it. */
export type NullWord = boolean | undefined;

const known = new WeakMap<Source, Map<JsonObject, NullWord>>();

/**
 * Whether the schema `raw` lets null through. `nullable: true` is about all of the object that it is written in, as writers of 3.0 mean it
 * beside `allOf`; otherwise null is let through where everything that holds at once does. So a schema says the same wherever it stands and
 * however it is wrapped. Of a union with branches that differ, the branches are left to speak.
 */
export function letsNull(source: Source, raw: JsonValue, depth = 0): NullWord {
  if (raw === false) return false;
  if (!isJsonObject(raw) || depth > DEEPEST) return undefined;
  const words = known.get(source) ?? new Map<JsonObject, NullWord>();
  known.set(source, words);
  if (words.has(raw)) return words.get(raw);
  // A schema that holds itself says what the rest of it says.
  words.set(raw, undefined);
  const word = read(source, raw, depth + 1);
  words.set(raw, word);
  return word;
}

/** What comes of `words` that hold at once. */
export function allLetNull(words: readonly NullWord[]): NullWord {
  if (words.includes(false)) return false;
  return words.includes(true) ? true : undefined;
}

function read(source: Source, raw: JsonObject, depth: number): NullWord {
  const held = heldBy(source, raw);
  if ([raw, ...held.filter(isOnlyWord)].some((part) => member(part, 'nullable') === true)) return true;
  return allLetNull([
    ownWord(raw),
    ...held.map((inner) => letsNull(source, inner, depth)),
    ...unionsOf(raw).map((branches) => ofUnion(branches, source, depth)),
  ]);
}

/** What holds together with `raw`: the members of `allOf`, and where references lead. */
function heldBy(source: Source, raw: JsonObject): readonly JsonValue[] {
  const all = member(raw, 'allOf');
  const referred = [member(raw, '$ref'), member(raw, '$dynamicRef')].flatMap((reference) => {
    const followed = typeof reference === 'string' ? source.follow(reference) : undefined;
    return followed?.kind === 'found' ? [followed.value] : [];
  });
  return [...referred, ...(isJsonArray(all) ? all : [])];
}

const WORDS = new Set(['nullable', 'title', 'description', 'example', 'examples', 'default', 'deprecated']);

/** A part that asks nothing of values, so that `nullable` in it can only be meant for the whole. */
function isOnlyWord(part: JsonValue): boolean {
  return isJsonObject(part) && Object.keys(part).every((name) => WORDS.has(name));
}

/** What `type` and the values say; null in the list beside a type that does not have it is meant to be let through. */
function ownWord(raw: JsonObject): NullWord {
  const { atoms } = readType(member(raw, 'type'));
  const values = member(raw, 'enum');
  const listed = Object.hasOwn(raw, 'const') ? [member(raw, 'const')] : values;
  if (atoms === null && !isJsonArray(listed)) return undefined;
  return atoms?.has('null') === true || (isJsonArray(listed) && listed.includes(null));
}

function unionsOf(raw: JsonObject): readonly (readonly JsonValue[])[] {
  return [member(raw, 'oneOf'), member(raw, 'anyOf')].filter(isJsonArray).filter(({ length }) => length > 0);
}

const SIMPLE = new Set(['type', 'enum', 'const', 'title', 'description', 'example', 'examples']);

function ofUnion(written: readonly JsonValue[], source: Source, depth: number): NullWord {
  const branches = [...new Map(unfolded(written).map((branch) => [canonical(branch), branch])).values()];
  const words = branches.map((branch) => letsNull(source, branch, depth));
  if (words.every((word) => word === false)) return false;
  const isSaid = branches.some((branch, index) => {
    if (words[index] !== true) return false;
    return branches.length === 1 || isNull(source, branch) || branches.every(isSimple);
  });
  return isSaid ? true : undefined;
}

/** A branch that only lists types or values, which the whole is read to list itself. */
function isSimple(branch: JsonValue): boolean {
  return isJsonObject(branch) && Object.keys(branch).every((name) => SIMPLE.has(name));
}

/** Whether `branch` lets null through and nothing else. */
export function isNull(source: Source, branch: JsonValue): boolean {
  const schema = source.object(branch);
  if (schema === undefined) return false;
  const values = member(schema, 'enum');
  const type = member(schema, 'type');
  return (
    type === 'null' ||
    (isJsonArray(type) && type.length === 1 && type[0] === 'null') ||
    member(schema, 'const') === null ||
    (isJsonArray(values) && values.length === 1 && values[0] === null)
  );
}

/** `branches`, those of a union without a name and without anything beside it in its place. */
export function unfolded(branches: readonly JsonValue[]): readonly JsonValue[] {
  return branches.flatMap((branch) => {
    if (!isJsonObject(branch)) return [branch];
    const [[kind, inner] = [], ...others] = Object.entries(branch);
    const isUnion = others.length === 0 && (kind === 'oneOf' || kind === 'anyOf') && isJsonArray(inner);
    return isUnion && inner.length > 0 ? unfolded(inner) : [branch];
  });
}
