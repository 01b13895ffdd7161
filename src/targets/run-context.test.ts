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
  target: {
    kind: 'mock',
    address: {
      nermBaseUrl: 'http://127.0.0.1:1/api',
      iscBaseUrl: 'http://127.0.0.1:1/v2024',
      tokenUrl: 'http://127.0.0.1:1/t',
      credentials: { nermToken: 'k' },
    },
  },
  evidence: 'masked',
  pseudonymKey: '',
  faults: ['session-values-trimmed'],
};

const ofTenant: RunContext = {
  ...context,
  target: {
    kind: 'tenant',
    gateway: { url: 'http://127.0.0.1:1', key: 'k' },
    profile: {
      tier: 'reject-only',
      allowRun: false,
      apis: [{ name: 'nerm', baseUrl: 'https://acme.example/api', credentialVariable: 'NERM_TOKEN' }],
      objects: {
        workflowId: null,
        sessionId: 's-1',
        profileTypeId: null,
        requesterId: null,
        profileId: null,
        attributeUids: [],
        accessRequestIds: ['a-1'],
      },
    },
  },
};

for (const { target, ...rest } of [context, ofTenant])
  test(`a context of a ${target.kind} survives the environment`, () => {
    const whole = { target, ...rest };
    expect(readRunContext({ [RUN_CONTEXT_VARIABLE]: encodeRunContext(whole) })).toEqual(whole);
  });

test('no variable is no context', () => {
  expect(readRunContext({})).toBeUndefined();
  expect(readRunContext({ [RUN_CONTEXT_VARIABLE]: '' })).toBeUndefined();
});

for (const broken of [
  '{}',
  '[]',
  JSON.stringify({ ...context, seed: '42' }),
  JSON.stringify({ ...context, target: {} }),
])
  test(`${broken.slice(0, 30)} is refused`, () => {
    expect(() => readRunContext({ [RUN_CONTEXT_VARIABLE]: broken })).toThrow('no run context');
  });
