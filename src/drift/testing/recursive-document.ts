import type { JsonObject } from '../../core/index.ts';

/**
 * For tests: `count` schemas that lead to each other, each to several, and an operation for every tenth. `changed` is what the middle one
 * holds. `isMerged`: each holds two others put together, too, so that there are more ways to put them together than can be read.
 */
export function recursiveDocument(count: number, changed: 'string' | 'integer', isMerged = false): JsonObject {
  const name = (index: number): string => `Node${index % count}`;
  const ref = (index: number): JsonObject => ({ $ref: `#/components/schemas/${name(index)}` });
  const schemas: Record<string, JsonObject> = {};
  const paths: Record<string, JsonObject> = {};
  for (let index = 0; index < count; index += 1) {
    const value = { type: index === Math.floor(count / 2) ? changed : 'string' };
    const next = { type: 'array', items: ref(index + 1) };
    const properties = {
      value,
      next,
      twice: ref(2 * index),
      thrice: ref(3 * index + 1),
      square: ref(index * index + 7),
      ...(isMerged ? { both: { allOf: [ref(13 * index + 1), ref(index + 3)] } } : {}),
    };
    schemas[name(index)] = { type: 'object', properties };
    if (index % 10 === 0) paths[`/nodes/${index}`] = { get: { responses: { 200: answer(ref(index)) } } };
  }
  return { openapi: '3.0.3', info: { title: 'Nodes', version: '1.0.0' }, paths, components: { schemas } };
}

function answer(schema: JsonObject): JsonObject {
  return { description: 'A node.', content: { 'application/json': { schema } } };
}
