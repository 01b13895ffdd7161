import { Agent, request as httpRequest } from 'node:http';

import { expect, test } from '@playwright/test';

import { TransportError, type HttpRequest, type Transport } from '../core/index.ts';
import { createRedactor } from '../transport/index.ts';
import { createGatewayTransport } from './gateway-transport.ts';
import { serveGateway } from './serve.ts';
import { failureOf, inTurn, scripted } from './testing/scripted.ts';
import { throughGateway, type ThroughGateway } from './testing/through-gateway.ts';

const REQUEST: HttpRequest = { method: 'POST', url: 'https://acme.example/api/x', headers: [], purpose: 'write' };

let gateway: ThroughGateway | undefined;
test.afterEach(() => gateway?.close());

async function gatewayTo(inner: Transport): Promise<ThroughGateway> {
  gateway = await throughGateway(inner);
  return gateway;
}

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
  await gateway?.end();

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

  const closing = gateway?.end();
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

  await Promise.all([gateway?.end(), gateway?.end()]);

  expect(performance.now() - started).toBeLessThan(1_500);
});
