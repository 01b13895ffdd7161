import type { JsonObject } from '../../../core/index.ts';
import { FIELDS } from './fields.ts';

/** Components of the base: schemas of one side, one of both sides, unions with and without discriminator, and recursion. */
export const COMPONENTS: JsonObject = {
  securitySchemes: {
    deskToken: { type: 'http', scheme: 'bearer' },
    deskKey: { type: 'apiKey', in: 'header', name: 'X-Desk-Key' },
    deskLogin: {
      type: 'oauth2',
      flows: {
        clientCredentials: {
          tokenUrl: 'https://desk.example/token',
          scopes: { 'desk:read': 'Reads.', 'desk:write': 'Writes.' },
        },
      },
    },
  },
  parameters: {
    DeskTrace: { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
  },
  headers: {
    DeskTotal: { required: true, schema: { type: 'integer' } },
  },
  responses: {
    DeskProblem: {
      description: 'Something is wrong.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/DeskError' } } },
    },
  },
  schemas: {
    NewRepair: { type: 'object', required: ['title', 'kind'], properties: FIELDS },
    Repair: {
      type: 'object',
      required: ['title', 'kind'],
      properties: { ...FIELDS, id: { type: 'string', readOnly: true } },
    },
    DeskPerson: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, shift: { type: 'string', enum: ['day', 'night'] } },
    },
    DeskEmail: { type: 'object', required: ['email'], properties: { email: { type: 'string' } } },
    DeskPhone: { type: 'object', required: ['phone'], properties: { phone: { type: 'string' } } },
    DeskPart: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string' },
        stock: { type: 'integer' },
        parts: { type: 'array', items: { $ref: '#/components/schemas/DeskPart' } },
      },
    },
    TextNote: {
      type: 'object',
      required: ['kind', 'text'],
      properties: { kind: { type: 'string' }, text: { type: 'string' } },
    },
    PhotoNote: {
      type: 'object',
      required: ['kind', 'url'],
      properties: { kind: { type: 'string' }, url: { type: 'string' } },
    },
    DeskError: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
  },
};
