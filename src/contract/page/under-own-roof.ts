import { isJsonObject, type JsonObject, type JsonValue } from '../../core/index.ts';
import { METHODS } from './operation-document.ts';

/**
 * `document` with the servers and the security of its root on each operation that has none of its own (OpenAPI 3.0.3 §4.7.10), so that its
 * operations mean the same in another document. What is `shared` with that document stays where it is.
 */
export function underOwnRoof(document: JsonObject, shared: readonly string[]): JsonObject {
  const inherited = ['servers', 'security'].flatMap((name) => {
    const value = document[name];
    return value === undefined || shared.includes(name) ? [] : [[name, value] as const];
  });
  const { paths } = document;
  if (inherited.length === 0 || !isJsonObject(paths)) return document;
  return { ...document, paths: mapMembers(paths, (item) => settlePathItem(item, inherited)) };
}

function settlePathItem(item: JsonValue, inherited: readonly (readonly [name: string, value: JsonValue])[]): JsonValue {
  if (!isJsonObject(item)) return item;
  // A path item may have servers of its own, but no security.
  const lacking = inherited.filter(([name]) => name !== 'servers' || !Object.hasOwn(item, name));
  return mapMembers(item, (operation, method) => {
    if (!METHODS.includes(method) || !isJsonObject(operation)) return operation;
    const added = lacking.filter(([name]) => !Object.hasOwn(operation, name));
    return { ...operation, ...Object.fromEntries(added) };
  });
}

function mapMembers(object: JsonObject, map: (value: JsonValue, name: string) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value, name)]));
}
