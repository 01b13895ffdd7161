import type { JsonObject } from '../../../core/index.ts';

/** Properties of what is sent and of what is answered: one for each kind of change that a schema can see. */
export const FIELDS: JsonObject = {
  title: { type: 'string', minLength: 3, maxLength: 80 },
  plain: { type: 'string' },
  kind: { type: 'string', enum: ['bike', 'watch', 'radio'] },
  code: { type: 'string', pattern: '^[A-Z]{3}$' },
  due: { type: 'string', format: 'date-time' },
  comment: { type: 'string', nullable: true },
  price: { type: 'number', minimum: 1, maximum: 1000 },
  score: { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 10, exclusiveMaximum: true },
  count: { type: 'integer' },
  hours: { type: 'integer', format: 'int32' },
  weight: { type: 'number', format: 'float' },
  step: { type: 'integer', multipleOf: 2 },
  urgent: { type: 'boolean', default: false },
  free: { description: 'Anything.' },
  labels: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 5, uniqueItems: true },
  attributes: {
    type: 'object',
    minProperties: 1,
    maxProperties: 10,
    additionalProperties: { type: 'string', maxLength: 50 },
  },
  address: {
    type: 'object',
    required: ['city'],
    additionalProperties: false,
    properties: { city: { type: 'string' }, street: { type: 'string' } },
  },
  place: {
    type: 'object',
    required: ['city'],
    properties: { city: { type: 'string' }, street: { type: 'string' } },
  },
  contact: { oneOf: [{ $ref: '#/components/schemas/DeskEmail' }, { $ref: '#/components/schemas/DeskPhone' }] },
  reach: { anyOf: [{ $ref: '#/components/schemas/DeskEmail' }, { $ref: '#/components/schemas/DeskPhone' }] },
  owner: { $ref: '#/components/schemas/DeskPerson' },
};
