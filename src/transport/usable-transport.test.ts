import { expect, test } from '@playwright/test';

import { TransportError, type HeaderFields, type HttpRequest, type Transport } from '../core/index.ts';
import { usableTransport } from './usable-transport.ts';

const REQUEST: HttpRequest = { method: 'POST', url: 'https://acme.example/api/x', headers: [] };
const LIMITS = { timeoutMs: 1_000, maxResponseBytes: 1_000 };

function answering(status: number, headers: HeaderFields): Transport {
  return usableTransport(
    {
      send: (request) =>
        Promise.resolve({ request, response: { status, headers, body: Buffer.alloc(0) }, startedAt: 0, durationMs: 0 }),
      close: () => Promise.resolve(),
    },
    LIMITS,
  );
}

test('an answer that says nothing about the contract is none', async () => {
  for (const transport of [answering(200, [['Content-Encoding', 'gzip']]), answering(503, [])]) {
    const error: unknown = await transport.send(REQUEST).catch((problem: unknown) => problem);

    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ message: expect.stringMatching(/^POST https:\/\/acme\.example\/api\/x: the /u) });
  }
});

test('any other answer is', async () => {
  expect((await answering(500, []).send(REQUEST)).response.status).toBe(500);
});
