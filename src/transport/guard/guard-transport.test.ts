import { expect, test } from '@playwright/test';

import { SafetyError, type HttpRequest, type Transport } from '../../core/index.ts';
import { createBudget } from './budget.ts';
import type { GuardPolicy } from './guard-policy.ts';
import { guardTransport } from './guard-transport.ts';

const POLICY: GuardPolicy = {
  tier: 'reject-only',
  origins: new Set(['https://acme.example', 'https://acme.api.example']),
  tokenUrl: 'https://acme.api.example/oauth/token',
  allowRun: false,
  foreignObject: () => undefined,
  budget: createBudget(null),
  kept: () => 0,
};

const READ: HttpRequest = { method: 'GET', url: 'https://acme.example/api/users/1', headers: [], purpose: 'read' };
const REFUSED: HttpRequest = { ...READ, method: 'POST', purpose: 'must-be-refused' };
const WRITE: HttpRequest = { ...READ, method: 'PATCH', purpose: 'write' };

/** A guarded transport that only notes what would have left. */
function guarded(policy: Partial<GuardPolicy> = {}): { readonly transport: Transport; readonly left: HttpRequest[] } {
  const left: HttpRequest[] = [];
  const inner: Transport = {
    send: (request) => {
      left.push(request);
      const response = { status: 200, headers: [], body: Buffer.alloc(0) };
      return Promise.resolve({ request, response, startedAt: 0, durationMs: 0 });
    },
    close: () => Promise.resolve(),
  };
  return { transport: guardTransport(inner, { ...POLICY, ...policy }), left };
}

/** What keeps `request` here; undefined where it leaves. */
async function refusal(request: HttpRequest, policy?: Partial<GuardPolicy>): Promise<string | undefined> {
  const { transport, left } = guarded(policy);
  const error: unknown = await transport.send(request).then(
    () => undefined,
    (problem: unknown) => problem,
  );
  expect(left).toHaveLength(error === undefined ? 1 : 0);
  if (error === undefined) return undefined;
  if (error instanceof SafetyError) return error.message;
  throw new Error('no SafetyError', { cause: error });
}

test('each tier lets through what it names, and no more', async () => {
  const kept = async (tier: GuardPolicy['tier']): Promise<readonly boolean[]> =>
    Promise.all([READ, REFUSED, WRITE].map(async (request) => (await refusal(request, { tier })) !== undefined));

  expect(await kept('read-only')).toEqual([false, true, true]);
  expect(await kept('reject-only')).toEqual([false, false, true]);
  expect(await kept('own-objects')).toEqual([false, false, false]);
  expect(await refusal(WRITE)).toBe('PATCH https://acme.example/api/users/1 needs SAFETY=own-objects');
});

test('a request that nobody classified stays here, whatever the tier', async () => {
  const { purpose: _, ...unclassified } = READ;

  expect(await refusal(unclassified, { tier: 'own-objects' })).toMatch(/^nothing says what GET .* is for$/u);
});

test('a look that is no GET or HEAD stays here', async () => {
  expect(await refusal({ ...READ, method: 'POST' })).toMatch(/is no way to look/u);
});

for (const url of [
  'https://other.example/api',
  'http://acme.example/api',
  'https://acme.example:8443/api',
  'https://acme.example.other.example/api',
  'https://acme.example@other.example/api',
  'https://user:secret@other.example/api?token=secret',
  '//acme.example/api',
  'not a url',
])
  test(`nothing leaves for ${url}`, async () => {
    const said = await refusal({ ...READ, url });

    expect(said).toMatch(/on no host that the settings name$/u);
    expect(said).not.toContain('secret');
  });

test('client secrets go to the one address that tokens come from', async () => {
  const token: HttpRequest = { ...READ, method: 'POST', purpose: 'token', url: 'https://acme.api.example/oauth/token' };

  expect(await refusal(token, { tier: 'read-only' })).toBeUndefined();
  expect(await refusal({ ...token, url: 'https://acme.example/oauth/token' })).toMatch(/not where tokens come from/u);
  expect(await refusal(token, { tokenUrl: null })).toMatch(/not where tokens come from/u);
});

for (const query of [
  'run=true',
  'run=TRUE',
  'run=1',
  'run=yes',
  'run=neither',
  'run=',
  'run',
  'run[0]=true',
  'run=false&run=true',
  'run=%74rue',
  'run=+true+',
  'Run=true',
  'run[]=true',
])
  test(`${query} needs a permission of its own`, async () => {
    const request = { ...WRITE, url: `https://acme.example/api/workflow_sessions/1?${query}` };

    expect(await refusal(request, { tier: 'own-objects' })).toMatch(/^run=true would/u);
    expect(await refusal(request, { tier: 'own-objects', allowRun: true })).toBeUndefined();
  });

test('run=false is no run', async () => {
  expect(await refusal({ ...READ, url: 'https://acme.example/api/workflow_sessions/1?run=false' })).toBeUndefined();
});

test('after the last request of the budget nothing leaves, also not at once', async () => {
  const { transport, left } = guarded({ budget: createBudget(3) });

  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => transport.send(READ)));

  expect(left).toHaveLength(3);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(7);
  await expect(transport.send(READ)).rejects.toThrow('all 3 requests of MAX_REQUESTS are used up');
});

test('what is kept here costs nothing of the budget', async () => {
  const { transport, left } = guarded({ budget: createBudget(1) });

  await expect(transport.send(WRITE)).rejects.toThrow(SafetyError);
  await transport.send(READ);

  expect(left).toEqual([READ]);
});

test('what others need to tidy up is kept for them', async () => {
  const budget = createBudget(3);
  const run = guarded({ budget, kept: () => 2 });
  const tidying = guarded({ budget });

  await run.transport.send(READ);
  await expect(run.transport.send(READ)).rejects.toThrow('all 3 requests of MAX_REQUESTS are used up');
  await tidying.transport.send(READ);
  await tidying.transport.send(READ);
  await expect(tidying.transport.send(READ)).rejects.toThrow('used up');
});

for (const purpose of ['write', 'must-be-refused'] as const)
  test(`nothing is sent to an object that is not one's own: ${purpose}`, async () => {
    const foreign = { tier: 'own-objects', foreignObject: () => 'a-foreign-id' } as const;

    expect(await refusal({ ...WRITE, purpose }, foreign)).toMatch(/"a-foreign-id", which is neither set aside/u);
    expect(await refusal(READ, foreign)).toBeUndefined();
  });
