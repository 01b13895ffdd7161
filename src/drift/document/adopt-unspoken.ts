import { UNKNOWN, UNNAMED } from '../../contract/index.ts';
import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { referenceOf, Source } from './source.ts';

/** Stands for every member that is not there. */
const ALL = '*';
/** Beside which nothing else is read of an object whose marks are. */
const MARKS: ReadonlySet<string> = new Set([UNKNOWN, UNNAMED]);

/**
 * `tree` with everything it does not speak of, by the marks of an import (`x-unknown`), as `other` says it: what nobody says cannot have changed.
 * Gives back `tree` itself where it has no such mark.
 */
export function adoptUnspoken(tree: JsonObject, other: JsonObject): JsonObject {
  if (!hasMark(tree)) return tree;
  const source = new Source(other);
  const adopted = adopt(tree, other, { source, rootSecurity: member(other, 'security') });
  if (!isJsonObject(adopted)) return tree;
  return { ...adopted, components: withComponents(member(adopted, 'components'), member(other, 'components')) };
}

interface Other {
  readonly source: Source;
  readonly rootSecurity: JsonValue | undefined;
}

function adopt(value: JsonValue, written: JsonValue | undefined, other: Other): JsonValue {
  if (isJsonArray(value))
    return value.map((item, index) => adopt(item, counterpart(item, index, written, other), other));
  if (!isJsonObject(value)) return value;
  const across = other.source.object(written);
  const kept = Object.entries(value).filter(([name]) => !MARKS.has(name) && !isUnspoken(value, name));
  const known = kept.map(([name, inner]) => [name, adopt(inner, member(across, name), other)] as const);
  return Object.fromEntries([...known, ...(across === undefined ? [] : unspokenOf(value, across, other))]);
}

/** Whether `value` says itself that its member `name` is there for the form only. */
function isUnspoken(value: JsonObject, name: string): boolean {
  const marked = member(value, UNKNOWN);
  return isJsonArray(marked) && marked.includes(name);
}

/** The members of `across` of which `value` does not speak. */
function unspokenOf(value: JsonObject, across: JsonObject, other: Other): readonly (readonly [string, JsonValue])[] {
  const marked = member(value, UNKNOWN);
  if (!isJsonArray(marked)) return [];
  const security = isOperation(value) ? other.rootSecurity : undefined;
  const said = Object.entries(security === undefined ? across : { security, ...across });
  return said.filter(([name]) => marked.includes(name) || (marked.includes(ALL) && !Object.hasOwn(value, name)));
}

/** What an operation does not say of security, the whole document says (OpenAPI 3.0.3 §4.7.10). */
function isOperation(value: JsonObject): boolean {
  return Object.hasOwn(value, 'responses');
}

/** What `written` has for an item of a list: the parameter of the same name (§4.7.12), or what stands at the same place. */
function counterpart(
  item: JsonValue,
  index: number,
  written: JsonValue | undefined,
  { source }: Other,
): JsonValue | undefined {
  if (!isJsonArray(written)) return undefined;
  const [name, place] = [member(item, 'name'), member(item, 'in')];
  if (typeof name !== 'string' || typeof place !== 'string') return written[index];
  return written.find((candidate) => {
    const parameter = source.object(candidate);
    const same = member(parameter, 'name');
    return typeof same === 'string' && same.toLowerCase() === name.toLowerCase() && member(parameter, 'in') === place;
  });
}

/** Components to which what was adopted refers, behind those that are there. */
function withComponents(own: JsonValue | undefined, others: JsonValue | undefined): JsonObject {
  const [mine, theirs] = [own, others].map((components) => (isJsonObject(components) ? components : {}));
  const merged: Record<string, JsonValue> = { ...theirs };
  for (const [kind, named] of Object.entries(mine ?? {})) {
    const beside = member(theirs, kind);
    merged[kind] = isJsonObject(named) && isJsonObject(beside) ? { ...beside, ...named } : named;
  }
  return merged;
}

function hasMark(tree: JsonObject): boolean {
  const open: JsonValue[] = [tree];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isJsonObject(value) && referenceOf(value) === undefined && Object.hasOwn(value, UNKNOWN)) return true;
    if (isJsonArray(value)) open.push(...value);
    else if (isJsonObject(value)) open.push(...Object.values(value));
  }
  return false;
}
