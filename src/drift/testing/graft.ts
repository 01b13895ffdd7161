import { isJsonObject, member, type JsonObject } from '../../core/index.ts';

/**
 * For tests: `base` inside `host`: the paths and components of both, what stands at the top of `base` in place of that of `host`. Throws
 * where both have a path or component of one name, which would make edits of `base` mean something else.
 */
export function graft(base: JsonObject, host: JsonObject): JsonObject {
  const components = Object.fromEntries(
    [...names(base['components']), ...names(host['components'])].map((folder) => [
      folder,
      union(member(host['components'], folder), member(base['components'], folder), folder),
    ]),
  );
  return { ...host, ...base, paths: union(host['paths'], base['paths'], 'paths'), components };
}

function names(value: JsonObject[string] | undefined): readonly string[] {
  return isJsonObject(value) ? Object.keys(value) : [];
}

function union(left: JsonObject[string] | undefined, right: JsonObject[string] | undefined, what: string): JsonObject {
  const twice = names(left).find((name) => names(right).includes(name));
  if (twice !== undefined) throw new TypeError(`both documents have ${twice} in ${what}`);
  return { ...(isJsonObject(left) ? left : {}), ...(isJsonObject(right) ? right : {}) };
}
