import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { adoptUnspoken } from './adopt-unspoken.ts';
import { compareDocuments } from './compare-documents.ts';

const WHOLE: JsonObject = {
  openapi: '3.0.0',
  security: [{ key: [] }],
  paths: {
    '/doors/close': {
      post: {
        operationId: 'closeDoor',
        parameters: [
          { name: 'trial', in: 'header', required: true, schema: { type: 'boolean', default: true } },
          { name: 'slow', in: 'query', schema: { type: 'boolean' } },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Door' } } } },
        responses: { 202: { description: 'closing' } },
      },
    },
  },
  components: {
    schemas: {
      Door: { type: 'object', required: ['room'], properties: { room: { $ref: '#/components/schemas/Room' } } },
      Room: { type: 'string', maxLength: 9 },
    },
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
  },
};

/** A page that tells little: its body, and of the body as much as `schema`. */
function page(schema: JsonObject, operation: JsonObject = { 'x-unknown': ['*'] }): JsonObject {
  return {
    openapi: '3.0.0',
    paths: {
      '/doors/close': {
        post: {
          parameters: [{ name: 'Trial', in: 'header', 'x-unknown': ['*'] }],
          requestBody: { content: { 'application/json': { schema } }, 'x-unknown': ['*'] },
          responses: { 202: { description: '', 'x-unknown': ['description'] } },
          ...operation,
        },
      },
    },
  };
}

function rulesOf(part: JsonObject): readonly string[] {
  const before = { source: 'page', tree: part, partial: true };
  const after = { source: 'whole', tree: WHOLE, partial: false };
  return compareDocuments(before, after).changes.map(({ rule, place }) => `${rule} ${place}`);
}

test('what a page does not speak of has not changed', () => {
  const unspoken = { 'x-unknown': ['*'], 'x-unnamed': [{ enum: ['a'] }] };

  // The parameter that the page does not list is new: the list itself is spoken of.
  expect(rulesOf(page(unspoken))).toEqual(['request-optional-parameter-added query slow']);
});

test('what it does speak of has', () => {
  const told = {
    type: 'object',
    properties: { room: { type: 'string', maxLength: 12, 'x-unknown': ['*'] } },
    'x-unknown': ['*'],
  };

  expect(rulesOf(page(told))).toContain('request-max-length-tightened request application/json room');
});

test('without a mark, what is not there is not there', () => {
  expect(rulesOf(page({ type: 'object' }, {}))).toEqual([
    'operation-id-changed ',
    'request-optional-parameter-added query slow',
    'request-required-property-added request application/json room',
  ]);
});

test('only what is named is adopted where names are given', () => {
  const part = page({ type: 'object', properties: {}, 'x-unknown': ['required'] });

  expect(adoptUnspoken(part, WHOLE)).toMatchObject({
    paths: {
      '/doors/close': {
        post: { requestBody: { content: { 'application/json': { schema: { required: ['room'], properties: {} } } } } },
      },
    },
  });
});

test('a document without marks is left as it is', () => {
  expect(adoptUnspoken(WHOLE, page({ 'x-unknown': ['*'] }))).toBe(WHOLE);
});

test('a page is compared with itself without a change, and names that objects are born with do no harm', () => {
  const odd = page({ 'x-unknown': ['*', '__proto__'], properties: { constructor: { 'x-unknown': ['*'] } } });
  const document = { source: 'page', tree: odd, partial: true };

  expect(compareDocuments(document, document).changes).toEqual([]);
});
