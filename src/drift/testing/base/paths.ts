import type { JsonObject } from '../../../core/index.ts';

const ref = (folder: string, name: string): JsonObject => ({ $ref: `#/components/${folder}/${name}` });
const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });
const problem = ref('responses', 'DeskProblem');
const write = [{ deskLogin: ['desk:write'] }, { deskToken: [] }];

const listRepairs: JsonObject = {
  operationId: 'listRepairs',
  summary: 'Repairs, newest first.',
  tags: ['repairs'],
  parameters: [
    { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
    { name: 'order', in: 'query', required: true, schema: { type: 'string', enum: ['asc', 'desc'] } },
    { name: 'word', in: 'query', schema: { type: 'string', minLength: 2, maxLength: 40, pattern: '^[a-z]+$' } },
    { name: 'within', in: 'query', schema: { type: 'number', minimum: 0, maximum: 90 } },
    { name: 'near', in: 'query', schema: { type: 'string' } },
    { name: 'since', in: 'query', schema: { type: 'integer', format: 'int64' } },
    { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 50 } },
    {
      name: 'filter',
      in: 'query',
      style: 'deepObject',
      explode: true,
      schema: {
        type: 'object',
        required: ['state'],
        properties: {
          state: { type: 'string', enum: ['open', 'done'] },
          cost: { type: 'number' },
          owner: { type: 'string' },
        },
      },
    },
    ref('parameters', 'DeskTrace'),
    { name: 'X-Shop', in: 'header', required: true, schema: { type: 'string' } },
    { name: 'visit', in: 'cookie', schema: { type: 'string' } },
  ],
  responses: {
    200: {
      description: 'A page of repairs.',
      headers: {
        'X-Total': ref('headers', 'DeskTotal'),
        'X-Next': { schema: { type: 'string' } },
        'X-Mode': { required: true, schema: { type: 'string', enum: ['live', 'cached'] } },
      },
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['items'],
            properties: {
              items: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['id'],
                  properties: { id: { type: 'string' }, done: { type: 'boolean' } },
                },
              },
              cursor: { type: 'string' },
            },
          },
        },
        'text/csv': { schema: { type: 'string' } },
      },
    },
    400: problem,
    429: problem,
  },
};

const createRepair: JsonObject = {
  operationId: 'createRepair',
  description: 'Takes something in.',
  tags: ['repairs'],
  security: write,
  requestBody: {
    required: true,
    content: {
      ...json(ref('schemas', 'NewRepair')),
      'application/x-www-form-urlencoded': { schema: { type: 'object' } },
    },
  },
  responses: {
    201: {
      description: 'Taken in.',
      content: json({ type: 'object', required: ['id'], properties: { id: { type: 'string' } } }),
      links: { read: { operationId: 'getRepair', parameters: { id: '$response.body#/id' } } },
    },
    422: problem,
  },
  callbacks: {
    done: {
      '{$request.body#/plain}': {
        post: {
          requestBody: {
            required: true,
            content: json({
              type: 'object',
              required: ['id'],
              properties: {
                id: { type: 'string' },
                hint: { type: 'string' },
                state: { type: 'string', enum: ['done', 'lost'] },
              },
            }),
          },
          responses: { 204: { description: 'Heard.' } },
        },
      },
    },
  },
};

const patchRepair: JsonObject = {
  operationId: 'patchRepair',
  tags: ['repairs'],
  security: write,
  requestBody: {
    content: {
      'application/merge-patch+json': { schema: { type: 'object', properties: { done: { type: 'boolean' } } } },
    },
  },
  responses: { 200: { description: 'Changed.', content: { 'application/json': {} } }, default: problem },
};

const addNote: JsonObject = {
  operationId: 'addNote',
  tags: ['notes'],
  security: write,
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  requestBody: {
    required: true,
    content: json({
      oneOf: [ref('schemas', 'TextNote'), ref('schemas', 'PhotoNote')],
      discriminator: {
        propertyName: 'kind',
        mapping: { text: '#/components/schemas/TextNote', photo: '#/components/schemas/PhotoNote' },
      },
    }),
  },
  responses: { 204: { description: 'Kept.' }, 404: problem, '5XX': problem },
};

const putPhoto: JsonObject = {
  operationId: 'putPhoto',
  tags: ['notes'],
  security: write,
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['photo'],
          properties: {
            photo: { type: 'string', format: 'binary' },
            tags: { type: 'array', items: { type: 'string' } },
          },
        },
        encoding: {
          photo: { contentType: 'image/png', headers: { 'X-Camera': { schema: { type: 'string' } } } },
          tags: { style: 'form' },
        },
      },
    },
  },
  responses: { 204: { description: 'Kept.' } },
};

/** Paths of the base. Those of the vendor's documents have other names: both can be in one document. */
export const PATHS: JsonObject = {
  '/repairs': { get: listRepairs, post: createRepair },
  '/repairs/{id}': {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    get: {
      operationId: 'getRepair',
      tags: ['repairs'],
      responses: { 200: { description: 'The repair.', content: json(ref('schemas', 'Repair')) }, 404: problem },
    },
    patch: patchRepair,
    delete: {
      operationId: 'deleteRepair',
      tags: ['repairs'],
      security: write,
      responses: { 204: { description: 'Gone.' } },
    },
  },
  '/repairs/{id}/notes': { post: addNote },
  '/repairs/{id}/photo': { put: putPhoto },
  '/desk-parts/{part}': {
    get: {
      operationId: 'getPart',
      tags: ['parts'],
      parameters: [{ name: 'part', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: 'The part, and what it is made of.', content: json(ref('schemas', 'DeskPart')) },
      },
    },
  },
  '/desk-parts/{part}/order': {
    post: {
      operationId: 'orderPart',
      tags: ['parts'],
      parameters: [{ name: 'part', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 202: { description: 'Ordered.' } },
    },
  },
};
