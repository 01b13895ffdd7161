import { expect, test } from '@playwright/test';

import { isJsonObject, type JsonObject } from '../../core/index.ts';
import { compared, told } from './cases/case.ts';

const answered = { responses: { 200: { description: '' } } };

/** A path whose only parameter is called `name`, with one operation per method. */
function path(name: string, methods: readonly string[], members: JsonObject = {}): JsonObject {
  const parameters = [{ name, in: 'path', required: true, schema: { type: 'string' } }];
  const operations = methods.map((method): readonly [string, JsonObject] => [method, { ...answered, parameters }]);
  return { [`/f/{${name}}`]: { ...members, ...Object.fromEntries(operations) } };
}

function changes(before: JsonObject, after: JsonObject): readonly string[] {
  const [left, right] = [before, after].map((paths) => ({ openapi: '3.0.3', info: {}, paths }));
  return isJsonObject(left) && isJsonObject(right) ? told(compared(left, right).changes) : [];
}

const COLLIDING = { ...path('id', ['get']), ...path('uid', ['patch']) };
const ONE = path('id', ['get', 'patch']);
const RENAMED = ['annotation path-parameters-renamed '];

test('paths that share a template and become one path lose no operation', () => {
  expect(changes(COLLIDING, ONE)).toEqual(['document path-templates-separated paths /f/{}', ...RENAMED]);
  expect(changes(ONE, COLLIDING)).toEqual(['document path-templates-collide paths /f/{}', ...RENAMED]);
});

test('paths that share a template and all have other names are the same operations', () => {
  expect(changes(COLLIDING, { ...path('x', ['get']), ...path('y', ['patch']) })).toEqual([...RENAMED, ...RENAMED]);
});

test('an operation that goes while its template stays is gone', () => {
  expect(changes(COLLIDING, path('id', ['get', 'put']))).toEqual([
    'document path-templates-separated paths /f/{}',
    'breaking operation-removed ',
    'compatible operation-added ',
  ]);
});

test('what is said of a path is held against the path that its operations went to', () => {
  const before = { ...path('id', ['get']), ...path('uid', ['patch'], { odd: 1 }) };

  expect(changes(before, ONE)).toContain('warning not-comparable paths /f/{id} odd');
});
