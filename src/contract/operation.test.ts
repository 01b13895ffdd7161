import { expect, test } from '@playwright/test';

import { documentedResponse, type Operation } from './operation.ts';
import { readOperations } from './read-operations.ts';

function operationWith(...statuses: readonly string[]): Operation {
  const responses = Object.fromEntries(statuses.map((status) => [status, {}]));
  const [operation] = readOperations({ paths: { '/a': { get: { responses } } } });
  if (operation === undefined) throw new TypeError('the document has no operation');
  return operation;
}

for (const [statuses, status, documented] of [
  [['default', '4XX', '404'], 404, '404'],
  [['default', '4XX', '404'], 400, '4XX'],
  [['default', '4xx'], 400, '4xx'],
  [['default', '4XX'], 500, 'default'],
  [['200', '4XX'], 500, undefined],
  [[], 200, undefined],
] as const)
  test(`${status} is documented by ${documented ?? 'nothing'} among ${statuses.join(', ') || 'no responses'}`, () => {
    expect(documentedResponse(operationWith(...statuses), status)?.status).toBe(documented);
  });
