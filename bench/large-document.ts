import type { JsonObject } from '../src/core/index.ts';

const SCHEMAS = 300;
/** So many schemas lead to each other, and to none of the others. */
const CLUSTER = 6;

/** A document of `operations` operations over 300 schemas in families that lead to each other, as large as those of big vendors. */
export function largeDocument(operations: number): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (let index = 0; index < operations / 2; index += 1)
    paths[`/things/${index}/{id}`] = {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        operationId: `get${index}`,
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 250 } }],
        responses: { 200: body(index), 400: body(1), 404: body(2) },
      },
      post: {
        operationId: `post${index}`,
        requestBody: body(index + 7),
        responses: { 201: body(index + 1), 400: body(1), 429: body(3) },
      },
    };
  const schemas = Object.fromEntries(Array.from({ length: SCHEMAS }, (_, index) => [`Thing${index}`, thing(index)]));
  return { openapi: '3.0.3', info: { title: 'Large', version: '1.0.0' }, paths, components: { schemas } };
}

function ref(index: number): JsonObject {
  return { $ref: `#/components/schemas/Thing${index % SCHEMAS}` };
}

function body(index: number): JsonObject {
  const items = { type: 'array', items: ref(index) };
  return {
    description: 'A body.',
    content: { 'application/json': { schema: { type: 'object', properties: { items, one: ref(index * 3) } } } },
  };
}

function relative(index: number, distance: number): JsonObject {
  const first = index - (index % CLUSTER);
  return ref(first + ((index + distance) % CLUSTER));
}

function thing(index: number): JsonObject {
  const scalars = Array.from({ length: 12 }, (_, at): [string, JsonObject] => [
    `field${at}`,
    { type: 'string', maxLength: 10 + at, description: `Field ${at} of thing ${index}.`, example: 'x'.repeat(at * 10) },
  ]);
  return {
    type: 'object',
    required: ['field0', 'kind'],
    properties: {
      ...Object.fromEntries(scalars),
      kind: { type: 'string', enum: ['a', 'b', 'c'] },
      next: relative(index, 1),
      other: { oneOf: [relative(index, 2), relative(index, 3)] },
      all: { allOf: [relative(index, 5), { type: 'object', properties: { extra: { type: 'boolean' } } }] },
    },
  };
}
