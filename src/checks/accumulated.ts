import { isJsonObject, member, type JsonValue } from '../core/index.ts';
import type { DescribedPlace } from './described-place.ts';

/**
 * What two partial updates say together: objects member by member, anything else as the later one says. `place` describes the request;
 * of properties that do not go together the later one counts.
 */
export function accumulated(
  earlier: JsonValue | undefined,
  later: JsonValue,
  place: DescribedPlace | undefined,
): JsonValue {
  if (!isJsonObject(earlier) || !isJsonObject(later)) return later;
  const outdated = excludedBy(later, place);
  const kept = Object.entries(earlier).filter(([name]) => !outdated.has(name) && !Object.hasOwn(later, name));
  const changed = Object.entries(later).map(([name, value]): readonly [string, JsonValue] => [
    name,
    accumulated(member(earlier, name), value, partOf(place, name)),
  ]);
  const all: readonly (readonly [string, JsonValue])[] = [...kept, ...changed];
  return Object.fromEntries(all);
}

/**
 * What of `before` a partial update leaves alone: everything that `sent` does not name, entries of maps one by one; undefined where it
 * leaves nothing. Properties that do not go together with something sent are not left alone.
 */
export function leftAlone(
  before: JsonValue,
  sent: JsonValue | undefined,
  place: DescribedPlace | undefined,
): JsonValue | undefined {
  if (sent === undefined) return before;
  if (!isJsonObject(before) || !isJsonObject(sent)) return undefined;
  const touched = excludedBy(sent, place);
  return Object.fromEntries(
    Object.entries(before).flatMap(([name, value]) => {
      const rest = touched.has(name) ? undefined : leftAlone(value, member(sent, name), partOf(place, name));
      return rest === undefined ? [] : [[name, rest] as const];
    }),
  );
}

function excludedBy(sent: JsonValue, place: DescribedPlace | undefined): ReadonlySet<string> {
  const exclusive = place?.exclusive ?? [];
  const named = exclusive.filter((name) => member(sent, name) !== undefined);
  return new Set(named.length === 0 ? [] : exclusive.filter((name) => !named.includes(name)));
}

function partOf(place: DescribedPlace | undefined, name: string): DescribedPlace | undefined {
  return place?.property(name) ?? place?.entry();
}
