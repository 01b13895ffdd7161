import { isJsonObject, jsonEqual, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { tell, type Context } from './context.ts';
import { spoken } from './compare-words.ts';
import type { Source } from './source.ts';

/**
 * Compares `example` and `examples` of two objects. In a request an example of another kind of value, such as names where there were
 * ids, is told as such: what has to be sent may have changed though the schema did not. `classOf` says what kind a value is of; it is absent
 * where nobody sends anything.
 */
export function compareExamples(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  classOf?: (value: JsonValue) => string,
): void {
  if (['example', 'examples'].every((name) => member(before, name) === undefined && member(after, name) === undefined))
    return;
  const [left, right] = [examplesOf(context.left, before), examplesOf(context.right, after)];
  const values = [Object.fromEntries(left), Object.fromEntries(right)] as const;
  const words = [wordsOf(context.left, before), wordsOf(context.right, after)] as const;
  const isSameValue = jsonEqual(...values);
  if (isSameValue && jsonEqual(...words)) return;
  const shown = isSameValue ? words : values;
  const written = {
    holderBefore: before,
    holderAfter: after,
    member: Object.hasOwn(after, 'examples') || Object.hasOwn(before, 'examples') ? 'examples' : 'example',
    shown,
    cause: canonical([context.place, ...shown]),
  };
  const means = classOf !== undefined && context.direction === 'request' && meansOther(left, right, classOf);
  tell(context, means ? 'meaning-may-have-changed' : 'example-changed', written);
}

/** Whether two examples of the same name, or the only two, are of different kinds. */
function meansOther(
  left: ReadonlyMap<string, JsonValue>,
  right: ReadonlyMap<string, JsonValue>,
  classOf: (value: JsonValue) => string,
): boolean {
  const isOther = (one: JsonValue, two: JsonValue): boolean => classOf(one) !== classOf(two);
  const [one] = left.values();
  const [two] = right.values();
  if (left.size === 1 && right.size === 1 && one !== undefined && two !== undefined) return isOther(one, two);
  return [...left].some(([name, value]) => {
    const other = right.get(name);
    return other !== undefined && isOther(value, other);
  });
}

/** The examples of `holder` by name (OpenAPI 3.0.3 §4.7.19); the single one has no name. */
function examplesOf(source: Source, holder: JsonObject): ReadonlyMap<string, JsonValue> {
  const found = new Map<string, JsonValue>();
  const single = member(holder, 'example');
  if (single !== undefined) found.set('', single);
  const named = member(holder, 'examples');
  if (!isJsonObject(named)) return named === undefined ? found : found.set('examples', named);
  for (const name of Object.keys(named).toSorted()) {
    const example = source.object(named[name]);
    found.set(name, member(example, 'value') ?? example ?? named[name] ?? null);
  }
  return found;
}

/** What is said about the named examples of `holder`; how it is spaced does not count. */
function wordsOf(source: Source, holder: JsonObject): JsonObject {
  const named = member(holder, 'examples');
  if (!isJsonObject(named)) return {};
  return Object.fromEntries(
    Object.keys(named).map((name) => {
      const { value: _, ...words } = source.object(named[name]) ?? {};
      return [name, Object.fromEntries(Object.entries(words).map(([word, text]) => [word, spoken(text)]))];
    }),
  );
}
