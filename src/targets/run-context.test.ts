import { expect, test } from '@playwright/test';

import { encodeRunContext, readRunContext, RUN_CONTEXT_VARIABLE, type RunContext } from './run-context.ts';

const context: RunContext = {
  runId: 'run-1',
  seed: 42,
  operations: ['closeAccessRequest'],
  checks: null,
  profile: 'gate',
  concurrency: 4,
  requestTimeoutMs: 1000,
  reportsDir: '/reports',
  mock: {
    nermBaseUrl: 'http://127.0.0.1:1/api',
    iscBaseUrl: 'http://127.0.0.1:1/v2024',
    tokenUrl: 'http://127.0.0.1:1/t',
    credentials: { nermToken: 'k' },
  },
};

test('a context survives the environment', () => {
  expect(readRunContext({ [RUN_CONTEXT_VARIABLE]: encodeRunContext(context) })).toEqual(context);
});

test('no variable is no context', () => {
  expect(readRunContext({})).toBeUndefined();
  expect(readRunContext({ [RUN_CONTEXT_VARIABLE]: '' })).toBeUndefined();
});

for (const broken of ['{}', '[]', JSON.stringify({ ...context, seed: '42' }), JSON.stringify({ ...context, mock: {} })])
  test(`${broken.slice(0, 30)} is refused`, () => {
    expect(() => readRunContext({ [RUN_CONTEXT_VARIABLE]: broken })).toThrow('no run context');
  });
