import { expect, test } from '@playwright/test';

import {
  ConfigError,
  HarnessError,
  NotSentError,
  operationId,
  SafetyError,
  TransportError,
  type HttpRequest,
  type Transport,
} from '../core/index.ts';
import { failureOf, inTurn } from './testing/scripted.ts';
import { throughGateway, type ThroughGateway } from './testing/through-gateway.ts';

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

let gateway: ThroughGateway | undefined;
test.afterEach(() => gateway?.close());

async function gatewayTo(inner: Transport): Promise<ThroughGateway> {
  gateway = await throughGateway(inner);
  return gateway;
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
