import { createServer, type RequestListener } from 'node:http';

import { expect, test } from '@playwright/test';

import { headerValue, headerValues, type HttpRequest, type Transport } from '../core/index.ts';
import { LoopbackServers } from './loopback-servers.ts';
import { createUndiciTransport } from './undici-transport.ts';

const LIMITS = { timeoutMs: 10_000, maxResponseBytes: 1000 };

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
  const origin = await servers.serve(echo);
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
  const origin = await servers.serve(echo);

  expect(await echoed({ ...get(origin), body: '"é"' })).toMatchObject({ method: 'GET', url: '/', body: '22c3a922' });
  expect(await echoed({ ...get(`${origin}?q`), method: 'DELETE', body: 'x' })).toMatchObject({
    url: '/?q',
    body: '78',
  });
});

test('keeps response header fields in order, with duplicates and letter case, and the body as bytes', async () => {
  const origin = await servers.serveRaw((socket) =>
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
  const origin = await servers.serve((_request, response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    response.writeHead(200, { 'X-Final': 'yes' }).end();
  });

  const { response } = await transport.send(get(origin));

  expect(response.status).toBe(200);
  expect(headerValue(response.headers, 'x-final')).toBe('yes');
  expect(headerValue(response.headers, 'link')).toBeUndefined();
});

test('follows no redirect', async () => {
  const origin = await servers.serve((_request, response) => response.writeHead(302, { Location: '/elsewhere' }).end());

  const { response } = await transport.send(get(origin));

  expect(response.status).toBe(302);
  expect(headerValue(response.headers, 'location')).toBe('/elsewhere');
});

test('does not decompress: what nobody asked to be coded cannot be judged', async () => {
  const origin = await servers.serve((_request, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no gzip'),
  );

  await expect(transport.send(get(origin))).rejects.toThrow('the answer has the content coding "gzip", unasked for');
});

test('tells when an exchange began and how long it took', async () => {
  const origin = await servers.serve((_request, response) => setTimeout(() => response.end(), 50));
  const before = Date.now();

  const exchange = await transport.send(get(origin));

  expect(exchange.startedAt).toBeGreaterThanOrEqual(before);
  expect(exchange.startedAt).toBeLessThanOrEqual(Date.now() - 40);
  expect(exchange.durationMs).toBeGreaterThan(40);
  expect(exchange.durationMs).toBeLessThan(LIMITS.timeoutMs);
});

test('answers belong to their requests with many in flight', async () => {
  const patient = createUndiciTransport({ ...LIMITS, timeoutMs: 10_000 });
  // Out of order: each answer waits for another while than its neighbours.
  const origin = await servers.serve((request, response) =>
    setTimeout(() => response.end(request.url), (Number(request.url?.slice(1)) * 7) % 20),
  );
  const paths = Array.from({ length: 100 }, (_, index) => `/${index}`);

  const exchanges = await Promise.all(paths.map((path) => patient.send(get(`${origin}${path}`))));
  await patient.close();

  expect(exchanges.map(({ response }) => Buffer.from(response.body).toString())).toEqual(paths);
});

test('keeps connections alive', async () => {
  let connections = 0;
  const server = createServer((_request, response) => response.end());
  server.on('connection', () => {
    connections += 1;
  });
  const origin = await servers.listen(server);

  for (let count = 0; count < 20; count += 1) await transport.send(get(origin));

  // Undici lets a connection rest for one turn of the event loop, so two take turns.
  expect(connections).toBeLessThanOrEqual(2);
});

test('a body of exactly the limit is accepted', async () => {
  const origin = await servers.serve((_request, response) => response.end('x'.repeat(1000)));

  expect((await transport.send(get(origin))).response.body).toHaveLength(1000);
});

test('an answer may echo its request, every character escaped, and no more', async () => {
  let size = 0;
  const origin = await servers.serve((_request, response) => response.end('x'.repeat(size)));
  const request: HttpRequest = { ...get(origin), method: 'POST', body: 'é'.repeat(1000) };

  size = 1000 + 3 * 2000;
  expect((await transport.send(request)).response.body).toHaveLength(size);
  size += 1;
  await expect(transport.send(request)).rejects.toThrow('larger than 1000 bytes beyond what it may echo');
});
