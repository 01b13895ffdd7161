import { expect, test } from '@playwright/test';

import { caseId, checkId, operationId } from './ids.ts';

test('takes what can name an operation, a case and a check', () => {
  expect(operationId('GET /a b')).toBe('GET /a b');
  expect(caseId('op/probe/variant')).toBe('op/probe/variant');
  expect(checkId('content-type')).toBe('content-type');
});

test('refuses blank names', () => {
  expect(() => operationId(' ')).toThrow(TypeError);
  expect(() => caseId('')).toThrow(TypeError);
});

for (const text of ['', 'Content', 'content-', '-content', 'content--type', 'content_type', 'check1'])
  test(`${JSON.stringify(text)} names no check`, () => {
    expect(() => checkId(text)).toThrow(TypeError);
  });
