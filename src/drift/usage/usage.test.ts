import { expect, test } from '@playwright/test';

import { decodeUsage } from './usage.ts';

const OPERATION = { sends: { 'query a': ['t'] }, reads: {}, statuses: { '200': ['t'] } };

test('takes a usage as it is written', () => {
  const usage = { schemaVersion: 1, operations: { 'GET /a': OPERATION } };

  expect(decodeUsage(usage, 'usage.json')).toEqual(usage);
});

for (const [value, says] of [
  [[], 'u: expected an object, got []'],
  [{ schemaVersion: 2, operations: {} }, 'u.schemaVersion: expected 1, got "2"'],
  [{ schemaVersion: 1 }, 'u.operations: expected an object, got nothing'],
  [
    { schemaVersion: 1, operations: { 'GET /a': { ...OPERATION, reads: undefined } } },
    'u.operations.GET /a.reads: expected an object, got nothing',
  ],
  [
    { schemaVersion: 1, operations: { 'GET /a': { ...OPERATION, sends: { 'query a': [1] } } } },
    'u.operations.GET /a.sends.query a[0]: expected a string, got 1',
  ],
  [
    { schemaVersion: 1, operations: { 'GET /a': { ...OPERATION, sends: { 'query a': [] } } } },
    'u.operations.GET /a.sends.query a: expected at least one name, got none',
  ],
  [
    {
      schemaVersion: 1,
      operations: { 'GET /a': { ...OPERATION, reads: { 'response 200 application/json a b': ['x'] } } },
    },
    'u.operations.GET /a.reads: "response 200 application/json a b" is no place, such as',
  ],
  [
    { schemaVersion: 1, operations: { 'GET /a': { ...OPERATION, sends: { 'body a': ['x'] } } } },
    'u.operations.GET /a.sends: "body a" is no place, such as',
  ],
  [
    { schemaVersion: 1, operations: { 'GET /a': { ...OPERATION, reads: { 'request application/json a': ['x'] } } } },
    'u.operations.GET /a.reads: "request application/json a" is in the request, which is sent',
  ],
  [
    {
      schemaVersion: 1,
      operations: { 'GET /a': { ...OPERATION, sends: { 'response 200 application/json a': ['x'] } } },
    },
    'u.operations.GET /a.sends: "response 200 application/json a" is in the answer, which is read',
  ],
  [
    { schemaVersion: 1, operations: { 'GET /a': { ...OPERATION, statuses: { '20O': ['x'] } } } },
    'u.operations.GET /a.statuses: "20O" is no status, such as 200 or 4XX',
  ],
  [
    { schemaVersion: 1, operations: { 'get /a': OPERATION } },
    'u.operations: "get /a" is no operation, such as PATCH /forms/{id}',
  ],
  [
    { schemaVersion: 1, operations: { '/a': OPERATION } },
    'u.operations: "/a" is no operation, such as PATCH /forms/{id}',
  ],
] as const)
  test(`refuses what is none: ${says}`, () => {
    expect(() => decodeUsage(value, 'u')).toThrow(says);
  });

test('takes what a callback sends and is answered on either side, and statuses of every spelling', () => {
  const places = { 'callback done, POST {$request.body#/url}, request application/json a': ['t'] };
  const operation = { sends: places, reads: places, statuses: { '4xx': ['t'], '5XX': ['t'], default: ['t'] } };
  const usage = { schemaVersion: 1, operations: { 'POST /a': operation } };

  expect(decodeUsage(usage, 'usage.json')).toEqual(usage);
});
