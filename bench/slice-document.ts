import {
  isJsonArray,
  isJsonObject,
  isJsonPointer,
  member,
  pointerTokens,
  type JsonObject,
  type JsonValue,
} from '../src/core/index.ts';

/** `document` with `wanted` paths only, and the components that they lead to. */
export function sliceDocument(document: JsonObject, wanted: readonly string[]): JsonObject {
  const paths = Object.fromEntries(wanted.map((path) => [path, member(document['paths'], path) ?? {}]));
  const components: Record<string, Record<string, JsonValue>> = {};
  const open: JsonValue[] = [paths];
  for (let value = open.pop(); value !== undefined; value = open.pop())
    for (const [folder, name] of componentsOf(value)) {
      const held = (components[folder] ??= {});
      const component = member(member(document['components'], folder), name);
      if (component === undefined || Object.hasOwn(held, name)) continue;
      held[name] = component;
      open.push(component);
    }
  const securitySchemes = member(document['components'], 'securitySchemes') ?? {};
  return { ...document, paths, components: { ...components, securitySchemes } };
}

function componentsOf(value: JsonValue): readonly (readonly [folder: string, name: string])[] {
  if (isJsonArray(value)) return value.flatMap(componentsOf);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, held]) => {
    if (name !== '$ref' || typeof held !== 'string' || !isJsonPointer(held.slice(1))) return componentsOf(held);
    const [, folder, component] = held.startsWith('#/components/') ? pointerTokensOf(held.slice(1)) : [];
    return folder === undefined || component === undefined ? [] : [[folder, component] as const];
  });
}

function pointerTokensOf(text: string): readonly string[] {
  return isJsonPointer(text) ? pointerTokens(text) : [];
}
