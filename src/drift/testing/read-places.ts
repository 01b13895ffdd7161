import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  isJsonPointer,
  jsonPointer,
  member,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { GRAMMAR, METHODS, type Kind } from './grammar.ts';

/**
 * For tests: every place of `document` that means something for an operation or for those who read about it, and what kind of thing
 * stands there. Nothing else may be changed without a word.
 */
export function readPlaces(document: JsonObject): ReadonlyMap<JsonPointer, Kind> {
  const places = new Map<JsonPointer, Kind>();
  const open: { readonly at: JsonPointer; readonly kind: Kind }[] = [{ at: jsonPointer(), kind: 'document' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, kind } = next;
    if (places.has(at)) continue;
    places.set(at, kind);
    const value = valueAt(document, at);
    const reference = kind === 'value' ? undefined : referenceOf(value);
    // In 3.0 nothing counts beside a reference.
    if (reference === undefined) open.push(...below(value, at, kind).filter((one) => !isOverridden(document, one.at)));
    else open.push({ at: appendPointer(at, '$ref'), kind: 'value' }, { at: reference, kind });
  }
  return places;
}

/** The security of the document is for operations that have none of their own. */
function isOverridden(document: JsonObject, at: JsonPointer): boolean {
  if (at !== '/security') return false;
  const items = Object.values(document['paths'] ?? {}).flatMap((item: JsonValue) => Object.entries(item ?? {}));
  return items
    .filter(([method]) => METHODS.has(method))
    .every(([, operation]: readonly [string, JsonValue]) => member(operation, 'security') !== undefined);
}

function referenceOf(value: JsonValue | undefined): JsonPointer | undefined {
  const reference = member(value, '$ref');
  if (typeof reference !== 'string' || !reference.startsWith('#')) return undefined;
  const pointer = decodeURI(reference.slice(1));
  return isJsonPointer(pointer) ? pointer : undefined;
}

function below(value: JsonValue | undefined, at: JsonPointer, kind: Kind): { at: JsonPointer; kind: Kind }[] {
  if (!isJsonObject(value) && !isJsonArray(value)) return [];
  const { members, each, extensions } = GRAMMAR[kind];
  return Object.keys(value).flatMap((name) => {
    const isExtension = extensions === true && name.startsWith('x-');
    const found = members !== undefined && Object.hasOwn(members, name) ? members[name] : isExtension ? 'value' : each;
    return found === undefined ? [] : [{ at: appendPointer(at, name), kind: found }];
  });
}
