import { HTTP_METHODS, isJsonObject, member, type JsonObject } from '../core/index.ts';

/** The operations that `tree` has in its paths, as `PATCH /x/{id}`, in its order (OpenAPI 3.0.3 §4.7.9). */
export function operationsOf(tree: JsonObject): readonly string[] {
  const paths = member(tree, 'paths');
  return Object.entries(isJsonObject(paths) ? paths : {}).flatMap(([path, item]) =>
    HTTP_METHODS.flatMap((method) => (member(item, method.toLowerCase()) === undefined ? [] : [`${method} ${path}`])),
  );
}
