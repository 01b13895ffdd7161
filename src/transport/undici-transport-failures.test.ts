import type { RequestListener } from 'node:http';

import { expect, test } from '@playwright/test';

import { TransportError, type HttpRequest, type Transport } from '../core/index.ts';
import { LoopbackServers } from './loopback-servers.ts';
import { createUndiciTransport } from './undici-transport.ts';

const LIMITS = { timeoutMs: 10_000, maxResponseBytes: 1000 };
/** Short, for tests that wait for it. */
const DEADLINE = { ...LIMITS, timeoutMs: 300 };

const servers = new LoopbackServers();
let transport: Transport;

test.beforeEach(() => {
  transport = createUndiciTransport(LIMITS);
});

test.afterEach(async () => {
  await transport.close();
  await servers.close();
});

const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: [] });

const answer: RequestListener = (_request, response) => response.end();

async function failure(request: HttpRequest): Promise<TransportError> {
  const outcome: unknown = await transport.send(request).catch((error: unknown) => error);
  if (outcome instanceof TransportError) return outcome;
  throw new Error('no TransportError', { cause: outcome });
}

test('a refused connection is an error that names the request without query and credentials', async () => {
  const origin = await servers.serve(answer);
  await servers.close();

  const error = await failure({
    ...get(`${origin}/path?token=canary`),
    headers: [['Authorization', 'Bearer canary']],
  });

  expect(error.code).toBe('target-unreachable');
  expect(error.message).toBe(`GET ${origin}/path?…: the connection was refused (ECONNREFUSED)`);
  expect(error.hint).not.toBe('');
  expect(error.cause).toBeInstanceOf(Error);
});

test('a connection reset within the headers', async () => {
  const origin = await servers.serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-', () => socket.resetAndDestroy());
  });

  expect((await failure(get(origin))).message).toMatch(/: the connection was (?:reset|closed) before the answer/u);
});

test('a connection closed within the body', async () => {
  const origin = await servers.serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'));

  expect((await failure(get(origin))).message).toContain('before the answer was complete');
});

test('a connection reset within the body', async () => {
  const origin = await servers.serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', () =>
      setTimeout(() => socket.resetAndDestroy(), 20),
    );
  });

  expect((await failure(get(origin))).message).toMatch(/: the connection was (?:reset|closed) before the answer/u);
});

test('a request is sent once, also where the connection breaks', async () => {
  let requests = 0;
  const origin = await servers.serveRaw((socket) => {
    requests += 1;
    socket.destroy();
  });

  await failure(get(origin));

  expect(requests).toBe(1);
});

test('an answer that never comes ends in time', async () => {
  await transport.close();
  transport = createUndiciTransport(DEADLINE);
  const origin = await servers.serveRaw(() => undefined);

  expect((await failure(get(origin))).message).toBe(
    `GET ${origin}: timed out after 300 ms, before the response headers were complete`,
  );
});

test('one byte at a time does not put off the deadline', async () => {
  await transport.close();
  transport = createUndiciTransport(DEADLINE);
  const origin = await servers.serve((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  });
  const started = performance.now();

  const error = await failure(get(origin));

  expect(error.message).toContain('timed out after 300 ms, before the response body was complete');
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('waiting for a connection counts towards the deadline', async () => {
  await transport.close();
  transport = createUndiciTransport({ ...DEADLINE, connections: 1 });
  const origin = await servers.serve(() => undefined);
  const started = performance.now();

  const errors = await Promise.all([failure(get(`${origin}/first`)), failure(get(`${origin}/second`))]);

  for (const { message } of errors) expect(message).toContain('timed out after 300 ms');
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a body without end is cut off', async () => {
  const origin = await servers.serve((_request, response) => {
    const timer = setInterval(() => response.write('x'.repeat(400)), 1);
    response.on('close', () => clearInterval(timer));
  });

  expect((await failure(get(origin))).message).toContain('the response body is larger than 1000 bytes');
});

test('what is not HTTP is an error that does not carry the bytes along', async () => {
  const origin = await servers.serveRaw((socket) => socket.end('HTTP/1.1 abc canary\r\nSet-Cookie: canary\r\n\r\n'));

  const error = await failure(get(origin));

  expect(error.message).toContain('Response does not match the HTTP/1.1 protocol (Invalid status code)');
  expect(error.cause).not.toHaveProperty('data');
});

test('a host name that does not resolve', async () => {
  await transport.close();
  transport = createUndiciTransport(LIMITS);

  expect((await failure(get('http://name.invalid/'))).message).toContain('the host name does not resolve');
});

test('TLS where there is none', async () => {
  const origin = await servers.serve(answer);

  expect((await failure(get(origin.replace('http:', 'https:')))).message).toMatch(
    /TLS handshake failed|closed before/u,
  );
});

test('what cannot be written as HTTP is an error that does not show the value', async () => {
  const origin = await servers.serve(answer);

  const error = await failure({ ...get(origin), headers: [['Authorization', 'Bearer canary\r\nX: y']] });

  expect(error.message).toBe(`GET ${origin}: the request cannot be sent: invalid Authorization header`);
  expect((await failure(get('nonsense'))).message).toContain('nonsense: ');
});

test('after close nothing is sent, and closing again is harmless', async () => {
  const origin = await servers.serve(answer);
  await transport.close();
  await transport.close();

  expect((await failure(get(origin))).message).toContain('the transport is closed');
});

test('close ends requests in flight', async () => {
  const origin = await servers.serveRaw(() => undefined);
  const outcome = failure(get(origin));
  await new Promise((resolve) => setTimeout(resolve, 50));

  await transport.close();

  expect((await outcome).message).toContain('the transport is closed');
});

test('interim answers without end are no headers', async () => {
  await transport.close();
  transport = createUndiciTransport(DEADLINE);
  const origin = await servers.serveRaw((socket) => {
    const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
    socket.on('close', () => clearInterval(timer));
  });

  expect((await failure(get(origin))).message).toContain('before the response headers were complete');
});
