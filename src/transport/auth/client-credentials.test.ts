import { expect, test } from '@playwright/test';

import {
  ConfigError,
  HarnessError,
  Secret,
  TransportError,
  type HttpRequest,
  type JsonValue,
  type Transport,
} from '../../core/index.ts';
import type { AuthStrategy } from './auth-strategy.ts';
import { createClientCredentials } from './client-credentials.ts';

const CANARY = 'canary&7f3a9c';

/** A token endpoint under control: answers with `status` and `body`, tokens numbered by request. */
class Endpoint implements Transport {
  readonly requests: HttpRequest[] = [];
  status = 200;
  body: JsonValue | undefined;
  now = 1_000_000;
  readonly learnt: string[] = [];

  async send(request: HttpRequest): ReturnType<Transport['send']> {
    this.requests.push(request);
    await Promise.resolve();
    const body = this.body ?? { access_token: `token-${this.requests.length}`, token_type: 'Bearer', expires_in: 749 };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = { status: this.status, headers: [], body: Buffer.from(text) };
    return { request, response, startedAt: 0, durationMs: 0 };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  strategy(): AuthStrategy {
    return createClientCredentials({
      transport: this,
      tokenUrl: 'https://a.example/oauth/token?tenant=x',
      clientId: 'id with blank',
      clientSecret: new Secret(CANARY),
      clock: { now: () => this.now },
      onToken: (token) => this.learnt.push(token.reveal()),
    });
  }
}

const bearer = (token: string): unknown => [['Authorization', `Bearer ${token}`]];

async function failure(endpoint: Endpoint): Promise<HarnessError> {
  const outcome: unknown = await endpoint
    .strategy()
    .headers()
    .catch((error: unknown) => error);
  if (outcome instanceof HarnessError) return outcome;
  throw new Error('no HarnessError', { cause: outcome });
}

test('asks as RFC 6749 §4.4.2 says, with the client in the form', async () => {
  const endpoint = new Endpoint();

  expect(await endpoint.strategy().headers()).toEqual(bearer('token-1'));

  expect(endpoint.requests).toEqual([
    {
      purpose: 'token',
      method: 'POST',
      url: 'https://a.example/oauth/token?tenant=x',
      headers: [
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Accept', 'application/json'],
      ],
      body: 'grant_type=client_credentials&client_id=id+with+blank&client_secret=canary%267f3a9c',
    },
  ]);
  expect(endpoint.learnt).toEqual(['token-1']);
});

for (const [expiresIn, usableSeconds] of [
  [749, 719],
  ['749', 719],
  [60, 30],
  [40, 20],
  [1, 0.5],
] as const)
  test(`keeps a token that lasts ${JSON.stringify(expiresIn)} s for ${usableSeconds} s`, async () => {
    const endpoint = new Endpoint();
    const strategy = endpoint.strategy();
    endpoint.body = { access_token: 'kept', token_type: 'bearer', expires_in: expiresIn };
    await strategy.headers();

    endpoint.now += usableSeconds * 1000 - 1;
    await strategy.headers();
    expect(endpoint.requests).toHaveLength(1);

    endpoint.now += 1;
    await strategy.headers();
    expect(endpoint.requests).toHaveLength(2);
  });

test('keeps a token without expires_in until it is invalidated', async () => {
  const endpoint = new Endpoint();
  const strategy = endpoint.strategy();
  endpoint.body = { access_token: 'kept', token_type: 'bearer' };
  await strategy.headers();

  endpoint.now += 1e12;
  await strategy.headers();
  expect(endpoint.requests).toHaveLength(1);

  strategy.invalidate();
  await strategy.headers();
  expect(endpoint.requests).toHaveLength(2);
});

test('callers at the same time share one request', async () => {
  const endpoint = new Endpoint();
  const strategy = endpoint.strategy();

  const all = await Promise.all(Array.from({ length: 20 }, () => strategy.headers()));

  expect(endpoint.requests).toHaveLength(1);
  expect(all).toEqual(all.map(() => bearer('token-1')));
});

test('a failure is not kept: the next call asks again', async () => {
  const endpoint = new Endpoint();
  const strategy = endpoint.strategy();
  endpoint.status = 503;
  await expect(strategy.headers()).rejects.toThrow(TransportError);

  endpoint.status = 200;

  expect(await strategy.headers()).toEqual(bearer('token-2'));
});

for (const [status, body, words] of [
  [401, { error: 'invalid_client', error_description: CANARY }, 'refused the client: 401 invalid_client'],
  [400, { error: 'unauthorized_client' }, 'refused the client: 400 unauthorized_client'],
  [403, '<html>', 'refused the client: 403'],
  [401, { error: CANARY }, 'refused the client: 401'],
] as const)
  test(`${status} with ${JSON.stringify(body)} is for the user to put right`, async () => {
    const endpoint = new Endpoint();
    endpoint.status = status;
    endpoint.body = body;

    const error = await failure(endpoint);

    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toBe(`the token endpoint https://a.example/oauth/token?… ${words}`);
    expect(`${error.message}${error.hint}`).not.toContain(CANARY);
  });

for (const [status, body, words] of [
  [500, CANARY, 'status 500'],
  [429, {}, 'status 429'],
  [302, '', 'status 302'],
  [200, 'no JSON', 'no usable access_token'],
  [200, [], 'no usable access_token'],
  [200, { access_token: 'line\nbreak', token_type: 'bearer' }, 'no usable access_token'],
  [200, { access_token: CANARY, token_type: 'mac' }, 'no token_type "bearer"'],
  [200, { access_token: CANARY }, 'no token_type "bearer"'],
  [200, { access_token: CANARY, token_type: 'bearer', expires_in: '7 days' }, 'expires_in is no positive number'],
  [200, { access_token: CANARY, token_type: 'bearer', expires_in: '0' }, 'expires_in is no positive number'],
  [200, { access_token: CANARY, token_type: 'bearer', expires_in: '' }, 'expires_in is no positive number'],
  [200, { access_token: CANARY, token_type: 'bearer', expires_in: '-749' }, 'expires_in is no positive number'],
  [200, { access_token: CANARY, token_type: 'bearer', expires_in: 0 }, 'expires_in is no positive number'],
] as const)
  test(`${status} with ${JSON.stringify(body)} is no token`, async () => {
    const endpoint = new Endpoint();
    endpoint.status = status;
    endpoint.body = body;

    const error = await failure(endpoint);

    expect(error).toBeInstanceOf(TransportError);
    expect(error.message).toContain(`granted no token: ${words}`);
    expect(`${error.message}${error.hint}`).not.toContain(CANARY);
  });

test('a token over 16 kB is no token', async () => {
  const endpoint = new Endpoint();
  endpoint.body = { access_token: 't'.repeat(16 * 1024), token_type: 'bearer' };
  expect(await endpoint.strategy().headers()).toEqual(bearer('t'.repeat(16 * 1024)));

  endpoint.body = { access_token: 't'.repeat(16 * 1024 + 1), token_type: 'bearer' };
  const error = await failure(endpoint);

  expect(error).toBeInstanceOf(TransportError);
  expect(error.message).toContain('granted no token: an access_token over 16 kB');
  expect(error.message).not.toContain('tttt');
});
