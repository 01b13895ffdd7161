import { Agent, request as httpRequest } from 'node:http';

import { expect, test } from '@playwright/test';

import {
  ConfigError,
  HarnessError,
  NotSentError,
  operationId,
  SafetyError,
  Secret,
  TransportError,
  type HttpRequest,
  type Transport,
} from '../core/index.ts';
import type { GatewayAddress } from '../targets/index.ts';
import { createRedactor } from '../transport/index.ts';
import { createGatewayTransport } from './gateway-transport.ts';
import { serveGateway, type ServedGateway } from './serve.ts';
import { failureOf, inTurn, scripted } from './testing/scripted.ts';

const REQUEST: HttpRequest = {
  method: 'POST',
  url: 'https://acme.example/api/x?y=%20',
  headers: [
    ['Authorization', 'credential nerm valid'],
    ['X-Twice', 'a'],
    ['X-Twice', 'ü'],
  ],
  body: 'ü€',
  purpose: 'must-be-refused',
  operation: operationId('createCloseSessionAction'),
};

let served: ServedGateway | undefined;
let client: Transport | undefined;

test.afterEach(async () => {
  await client?.close();
  await served?.close();
});

/** A gateway before `inner`, and a way through it. */
async function gatewayTo(
  inner: Transport,
): Promise<{ readonly transport: Transport; readonly address: GatewayAddress }> {
  served = await serveGateway(inner, createRedactor([new Secret('the-secret')]));
  client = createGatewayTransport(served.address);
  return { transport: client, address: served.address };
}

test('what is asked for arrives, and what is answered comes back, to the byte', async () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  const inner = inTurn({
    status: 418,
    headers: [
      ['Set-Thing', 'ü'],
      ['Set-Thing', '2'],
    ],
    body: bytes,
  });
  const { transport } = await gatewayTo(inner);

  const exchange = await transport.send(REQUEST);

  expect(inner.sent).toEqual([{ ...REQUEST, body: Buffer.from('ü€') }]);
  expect(exchange).toEqual({
    request: REQUEST,
    response: {
      status: 418,
      headers: [
        ['Set-Thing', 'ü'],
        ['Set-Thing', '2'],
      ],
      body: bytes,
    },
    startedAt: 1,
    durationMs: 2,
  });
});

test('a large answer comes back whole', async () => {
  const bytes = Buffer.alloc(2_000_000, 'ü');
  const { transport } = await gatewayTo(inTurn({ body: bytes }));

  expect(Buffer.from((await transport.send(REQUEST)).response.body).equals(bytes)).toBe(true);
});

test('the request comes back as it was sent, not as it was asked for', async () => {
  const headers = [['Authorization', 'Bearer [redacted]']] as const;
  const { transport } = await gatewayTo({
    send: (request) => inTurn({}).send({ ...request, headers }),
    close: () => Promise.resolve(),
  });

  expect((await transport.send(REQUEST)).request).toEqual({ ...REQUEST, headers });
});

for (const [error, kind] of [
  [new SafetyError('refused-by-safety', 'm', { hint: 'h' }), SafetyError],
  [new NotSentError('interrupted', 'm', { hint: 'h' }), NotSentError],
  [new ConfigError('setting-invalid', 'm', { hint: 'h' }), ConfigError],
  [new TransportError('target-unreachable', 'm', { hint: 'h' }), TransportError],
  [new HarnessError('target-unreachable', 'm', { hint: 'h' }), TransportError],
] as const)
  test(`a failure stays what it is: ${error.name}`, async () => {
    const { transport } = await gatewayTo(inTurn(error));

    const failure = await failureOf(transport.send(REQUEST));

    expect(failure).toMatchObject({ message: 'm', hint: 'h' });
    expect(failure instanceof Error && failure.constructor).toBe(kind);
  });

test('no failure tells a secret', async () => {
  const { transport } = await gatewayTo(
    inTurn(new TransportError('target-unreachable', 'of the-secret', { hint: '' }), new Error('of the-secret')),
  );

  expect(await failureOf(transport.send(REQUEST))).toMatchObject({ message: 'of [redacted]' });
  expect(await failureOf(transport.send(REQUEST))).toMatchObject({ message: 'the gateway failed: of [redacted]' });
});

for (const [what, bug] of [
  ['a rejection', () => Promise.reject(new RangeError('a bug'))],
  [
    'an exception',
    () => {
      throw new RangeError('a bug');
    },
  ],
] as const)
  test(`a bug inside is told, and nobody waits for ever: ${what}`, async () => {
    const { transport } = await gatewayTo({ send: bug, close: () => Promise.resolve() });

    expect(await failureOf(transport.send(REQUEST))).toMatchObject({
      name: 'SafetyError',
      message: 'the gateway failed: a bug',
    });
  });

/** What the gateway says to whoever asks it `body` by `authorization`. */
function ask(url: string, authorization: string | undefined, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = authorization === undefined ? {} : { authorization };
    const call = httpRequest(url, { method: 'POST', headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on('error', reject);
    call.end(body);
  });
}

test('nobody is let in without the key of the run', async () => {
  const inner = inTurn({});
  const { address } = await gatewayTo(inner);
  const { url, key } = address;

  for (const authorization of [
    undefined,
    '',
    'Bearer',
    `Bearer ${key}x`,
    `bearer ${key}`,
    `Bearer ${'x'.repeat(key.length)}`,
  ])
    expect(await ask(url, authorization, JSON.stringify(REQUEST)), authorization ?? 'none').toBe(403);
  expect(await failureOf(createGatewayTransport({ url, key: 'wrong' }).send(REQUEST))).toBeInstanceOf(TransportError);
  expect(inner.sent).toEqual([]);
});

test('it listens on this machine only, with another key each time', async () => {
  const { address } = await gatewayTo(inTurn({}));
  const other = await serveGateway(inTurn({}), createRedactor([]));
  await other.close();

  expect(address.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  expect(other.address.key).not.toBe(address.key);
});

test('what is no request is answered, and sends nothing', async () => {
  const inner = inTurn({});
  const { address } = await gatewayTo(inner);

  for (const body of ['', '{', '[]', '{"method":"BREW"}'])
    expect(await ask(address.url, `Bearer ${address.key}`, body)).toBe(200);
  expect(inner.sent).toEqual([]);
});

test('a connection that is kept is not closed behind anybody', async () => {
  const { address } = await gatewayTo(inTurn({}));
  const headers = await new Promise<unknown>((resolve, reject) => {
    const agent = new Agent({ keepAlive: true });
    httpRequest(address.url, { method: 'POST', agent }, (response) => {
      resolve(response.headers);
      agent.destroy();
    })
      .on('error', reject)
      .end();
  });

  expect(headers).toMatchObject({ connection: 'keep-alive' });
  expect(headers).not.toHaveProperty('keep-alive');
});

test('many are under way at a time, and each gets its own answer', async () => {
  const inner = scripted(async ({ body }, index) => {
    for (let turn = 0; turn < 200 - index; turn += 1) await new Promise(setImmediate);
    return { body: Buffer.from(body ?? '') };
  });
  const { transport } = await gatewayTo(inner);
  const bodies = Array.from({ length: 200 }, (_, index) => `request ${index}`);

  const answers = await Promise.all(bodies.map((body) => transport.send({ ...REQUEST, body })));

  expect(answers.map(({ response }) => Buffer.from(response.body).toString())).toEqual(bodies);
});

test('once the gateway is gone nothing leaves, and that is said', async () => {
  const { transport } = await gatewayTo(inTurn({}));
  await transport.send(REQUEST);
  await served?.close();

  const failure = await failureOf(transport.send(REQUEST));

  expect(failure).toBeInstanceOf(TransportError);
  expect(failure).toMatchObject({ message: 'the command that sends requests to the tenant is gone' });
});

test('at the end what is under way is answered, and what waits for longer is told that nobody does', async () => {
  const waiting: (() => void)[] = [];
  const inner = scripted((_, index) =>
    index === 0 ? new Promise((resolve) => waiting.push(() => resolve({ status: 201 }))) : new Promise(() => undefined),
  );
  const { transport } = await gatewayTo(inner);
  const sent = [transport.send(REQUEST), transport.send(REQUEST)];
  while (inner.sent.length < 2) await new Promise(setImmediate);

  const closing = served?.close();
  waiting[0]?.();
  const [first, second] = await Promise.allSettled(sent);
  await closing;

  expect(first?.status === 'fulfilled' && first.value.response.status).toBe(201);
  expect(second?.status === 'rejected' && second.reason).toBeInstanceOf(TransportError);
});

test('closing is over at once where nothing is under way, and may be asked for twice', async () => {
  const { transport } = await gatewayTo(inTurn({}));
  await transport.send(REQUEST);
  const started = performance.now();

  await Promise.all([served?.close(), served?.close()]);

  expect(performance.now() - started).toBeLessThan(1_500);
});
