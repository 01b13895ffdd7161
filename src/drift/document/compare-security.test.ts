import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, told } from './cases/case.ts';

function securedBy(name: string, scheme: JsonObject): JsonObject {
  const get = { responses: {} };
  const components = { securitySchemes: { [name]: scheme } };
  return documentOf({}, { paths: { '/a': { get }, '/b': { get } }, components, security: [{ [name]: [] }] });
}

function secured(schemes: JsonObject): JsonObject {
  return documentOf({}, { components: { securitySchemes: schemes }, security: [{ user: [] }] });
}

test('a scheme that takes the place of another is one cause; one with another name is none', () => {
  const key = { type: 'apiKey', in: 'header', name: 'X-Key' };

  const { roots } = compared(securedBy('key', key), securedBy('token', { type: 'http', scheme: 'bearer' }));

  expect(roots).toMatchObject([{ rule: 'security-replaced', level: 'breaking', changes: 2, operations: 2 }]);
  expect(compared(securedBy('key', key), securedBy('apiKey', key)).changes).toEqual([]);
});

test('a scheme that has a further flow lets more in, though an unused one is what it was', () => {
  const [clients, people] = [
    { clientCredentials: { tokenUrl: 'https://a.test/token' } },
    { authorizationCode: { authorizationUrl: 'https://a.test/login', tokenUrl: 'https://a.test/token' } },
  ];
  const both = {
    user: { type: 'oauth2', flows: { ...clients, ...people } },
    robot: { type: 'oauth2', flows: clients },
  };

  expect(told(compared(secured({ user: { type: 'oauth2', flows: clients } }), secured(both)).changes)).toEqual([
    'annotation words-changed security scheme user scopes',
    'compatible security-widened security',
  ]);
});
