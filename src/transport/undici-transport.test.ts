import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { expect, test } from '@playwright/test';

import { headerValue, headerValues, TransportError, type HttpRequest, type Transport } from '../core/index.ts';
import { createUndiciTransport } from './undici-transport.ts';

const LIMITS = { timeoutMs: 300, maxResponseBytes: 1000 };

let transport: Transport;
const servers: Server[] = [];
const sockets = new Set<Socket>();

test.beforeEach(() => {
  transport = createUndiciTransport(LIMITS);
});

test.afterEach(async () => {
  await transport.close();
  for (const socket of sockets) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${portOf(server)}`;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on TCP');
  return address.port;
}

const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));

/** A server that answers the first bytes of each connection by `answer`, below the level of HTTP. */
const serveRaw = (answer: (socket: Socket) => void): Promise<string> =>
  listen(createTcpServer((socket) => socket.once('data', () => answer(socket))));

const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: [] });

async function failure(request: HttpRequest): Promise<TransportError> {
  const outcome: unknown = await transport.send(request).catch((error: unknown) => error);
  if (outcome instanceof TransportError) return outcome;
  throw new Error('no TransportError', { cause: outcome });
}

/** Sends back the request as JSON, with what node:http made of it. */
const echo: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method, url, rawHeaders } = request;
    response.end(JSON.stringify({ method, url, rawHeaders, body: Buffer.concat(chunks).toString('hex') }));
  });
};

async function echoed(request: HttpRequest): Promise<unknown> {
  const { response } = await transport.send(request);
  return JSON.parse(Buffer.from(response.body).toString());
}

test('sends method, target, header fields and body exactly as given, and no others than HTTP needs', async () => {
  const origin = await serve(echo);
  const host = origin.slice('http://'.length);

  const sent = await echoed({
    method: 'PATCH',
    url: `${origin}/a/../b%2f/%2E%2e/?q=%zz&q=+#fragment`,
    headers: [
      ['X-Twice', 'one'],
      ['Content-Type', 'text/plain'],
      ['x-twice', 'two'],
    ],
    body: Uint8Array.from([0, 255, 10]),
  });

  expect(sent).toEqual({
    method: 'PATCH',
    url: '/a/../b%2f/%2E%2e/?q=%zz&q=+',
    rawHeaders: [
      'host',
      host,
      'connection',
      'keep-alive',
      'X-Twice',
      'one',
      'Content-Type',
      'text/plain',
      'x-twice',
      'two',
      'content-length',
      '3',
    ],
    body: '00ff0a',
  });
});

test('sends text as UTF-8, and a body with any method', async () => {
  const origin = await serve(echo);

  expect(await echoed({ ...get(origin), body: '"é"' })).toMatchObject({ method: 'GET', url: '/', body: '22c3a922' });
  expect(await echoed({ ...get(`${origin}?q`), method: 'DELETE', body: 'x' })).toMatchObject({
    url: '/?q',
    body: '78',
  });
});

test('keeps response header fields in order, with duplicates and letter case, and the body as bytes', async () => {
  const origin = await serveRaw((socket) =>
    socket.end(
      Buffer.from(
        'HTTP/1.1 299 Fine\r\nSet-Cookie: a=1\r\nX-B: \xe9\r\nset-cookie: b=2\r\nContent-Length: 2\r\n\r\n\xff\x00',
        'latin1',
      ),
    ),
  );

  const { response } = await transport.send(get(origin));

  expect(response.status).toBe(299);
  expect(response.headers).toEqual([
    ['Set-Cookie', 'a=1'],
    ['X-B', 'é'],
    ['set-cookie', 'b=2'],
    ['Content-Length', '2'],
  ]);
  expect(headerValues(response.headers, 'set-cookie')).toHaveLength(2);
  expect([...response.body]).toEqual([255, 0]);
});

test('reports the final answer, not an interim one', async () => {
  const origin = await serve((_request, response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    response.writeHead(200, { 'X-Final': 'yes' }).end();
  });

  const { response } = await transport.send(get(origin));

  expect(response.status).toBe(200);
  expect(headerValue(response.headers, 'x-final')).toBe('yes');
  expect(headerValue(response.headers, 'link')).toBeUndefined();
});

test('follows no redirect', async () => {
  const origin = await serve((_request, response) => response.writeHead(302, { Location: '/elsewhere' }).end());

  const { response } = await transport.send(get(origin));

  expect(response.status).toBe(302);
  expect(headerValue(response.headers, 'location')).toBe('/elsewhere');
});

test('does not decompress', async () => {
  const origin = await serve((_request, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no gzip'),
  );

  expect(Buffer.from((await transport.send(get(origin))).response.body).toString()).toBe('no gzip');
});

test('tells when an exchange began and how long it took', async () => {
  const origin = await serve((_request, response) => setTimeout(() => response.end(), 50));
  const before = Date.now();

  const exchange = await transport.send(get(origin));

  expect(exchange.startedAt).toBeGreaterThanOrEqual(before);
  expect(exchange.startedAt).toBeLessThanOrEqual(Date.now() - 40);
  expect(exchange.durationMs).toBeGreaterThan(40);
  expect(exchange.durationMs).toBeLessThan(LIMITS.timeoutMs);
});

test('answers belong to their requests with many in flight', async () => {
  const origin = await serve((request, response) => setTimeout(() => response.end(request.url), Math.random() * 20));
  const paths = Array.from({ length: 100 }, (_, index) => `/${index}`);

  const exchanges = await Promise.all(paths.map((path) => transport.send(get(`${origin}${path}`))));

  expect(exchanges.map(({ response }) => Buffer.from(response.body).toString())).toEqual(paths);
});

test('keeps connections alive', async () => {
  let connections = 0;
  const server = createServer((_request, response) => response.end());
  server.on('connection', () => {
    connections += 1;
  });
  const origin = await listen(server);

  for (let count = 0; count < 20; count += 1) await transport.send(get(origin));

  // Undici lets a connection rest for one turn of the event loop, so two take turns.
  expect(connections).toBeLessThanOrEqual(2);
});

test('a refused connection is an error that names the request without query and credentials', async () => {
  const origin = await serve(echo);
  await new Promise((resolve) => servers.pop()?.close(resolve));

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
  const origin = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-', () => socket.resetAndDestroy());
  });

  expect((await failure(get(origin))).message).toMatch(/: the connection was (?:reset|closed) before the answer/u);
});

test('a connection closed within the body', async () => {
  const origin = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'));

  expect((await failure(get(origin))).message).toContain('before the answer was complete');
});

test('a connection reset within the body', async () => {
  const origin = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', () =>
      setTimeout(() => socket.resetAndDestroy(), 20),
    );
  });

  expect((await failure(get(origin))).message).toMatch(/: the connection was (?:reset|closed) before the answer/u);
});

test('a request is sent once, also where the connection breaks', async () => {
  let requests = 0;
  const origin = await serveRaw((socket) => {
    requests += 1;
    socket.destroy();
  });

  await failure(get(origin));

  expect(requests).toBe(1);
});

test('an answer that never comes ends in time', async () => {
  const origin = await serveRaw(() => undefined);

  expect((await failure(get(origin))).message).toBe(
    `GET ${origin}: timed out after 300 ms, before the response headers were complete`,
  );
});

test('one byte at a time does not put off the deadline', async () => {
  const origin = await serve((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  });
  const started = performance.now();

  const error = await failure(get(origin));

  expect(error.message).toContain('timed out after 300 ms, before the response body was complete');
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a request whose deadline passed while it waited for a connection is never sent', async () => {
  await transport.close();
  transport = createUndiciTransport({ ...LIMITS, connections: 1 });
  const received: (string | undefined)[] = [];
  const origin = await serve((request) => received.push(request.url));

  const errors = await Promise.all([failure(get(`${origin}/first`)), failure(get(`${origin}/second`))]);
  await new Promise((resolve) => setTimeout(resolve, 100));

  expect(errors[1].message).toContain('before a connection was open');
  expect(received).toEqual(['/first']);
});

test('a body without end is cut off', async () => {
  const origin = await serve((_request, response) => {
    const timer = setInterval(() => response.write('x'.repeat(400)), 1);
    response.on('close', () => clearInterval(timer));
  });

  expect((await failure(get(origin))).message).toContain('the response body is larger than 1000 bytes');
});

test('a body of exactly the limit is accepted', async () => {
  const origin = await serve((_request, response) => response.end('x'.repeat(1000)));

  expect((await transport.send(get(origin))).response.body).toHaveLength(1000);
});

test('what is not HTTP is an error that does not carry the bytes along', async () => {
  const origin = await serveRaw((socket) => socket.end('HTTP/1.1 abc canary\r\nSet-Cookie: canary\r\n\r\n'));

  const error = await failure(get(origin));

  expect(error.message).toContain('Response does not match the HTTP/1.1 protocol (Invalid status code)');
  expect(error.cause).not.toHaveProperty('data');
});

test('a host name that does not resolve', async () => {
  await transport.close();
  transport = createUndiciTransport({ ...LIMITS, timeoutMs: 10_000 });

  expect((await failure(get('http://name.invalid/'))).message).toContain('the host name does not resolve');
});

test('TLS where there is none', async () => {
  const origin = await serve(echo);

  expect((await failure(get(origin.replace('http:', 'https:')))).message).toMatch(
    /TLS handshake failed|closed before/u,
  );
});

test('what cannot be written as HTTP is an error that does not show the value', async () => {
  const origin = await serve(echo);

  const error = await failure({ ...get(origin), headers: [['Authorization', 'Bearer canary\r\nX: y']] });

  expect(error.message).toBe(`GET ${origin}: the request cannot be sent: invalid Authorization header`);
  expect((await failure(get('nonsense'))).message).toContain('nonsense: ');
});

test('after close nothing is sent, and closing again is harmless', async () => {
  const origin = await serve(echo);
  await transport.close();
  await transport.close();

  expect((await failure(get(origin))).message).toContain('the transport is closed');
});

test('close ends requests in flight', async () => {
  const origin = await serveRaw(() => undefined);
  const outcome = failure(get(origin));
  await new Promise((resolve) => setTimeout(resolve, 50));

  await transport.close();

  expect((await outcome).message).toContain('the transport is closed');
});
