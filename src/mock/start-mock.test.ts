import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';

import { expect, test } from '@playwright/test';

import { ConfigError, systemClock } from '../core/index.ts';
import { standardPipeline } from './pipeline.ts';
import { textReply } from './reply.ts';
import { startMock, type MockOptions } from './start-mock.ts';
import { ACTION, ID, SESSION } from './testing/bodies.ts';
import { sender, textAt, withMock } from './testing/with-mock.ts';

const OPTIONS: MockOptions = {
  port: 0,
  layer: 'corrected',
  latencyMs: 0,
  rateLimit: null,
  seed: 1,
  clock: systemClock,
};

async function ended(socket: Socket): Promise<void> {
  if (socket.closed) return;
  await new Promise((resolve) => {
    socket.once('close', resolve);
  });
}

async function firstId(seed: number): Promise<string> {
  return withMock({ seed }, async ({ nerm }) => {
    const { json } = await nerm('POST /workflow_sessions', { body: SESSION });
    return textAt(json, 'workflow_session', 'id');
  });
}

test('listens on loopback and says where everything is', async () => {
  await withMock({}, async ({ mock }) => {
    expect(mock.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(mock.nermBaseUrl).toBe(`${mock.origin}/api`);
    expect(mock.iscBaseUrl).toBe(`${mock.origin}/v2024`);
    expect(mock.tokenUrl).toBe(`${mock.origin}/oauth/token`);
  });
});

test('reports a port in use with a way out', async () => {
  await withMock({}, async ({ mock }) => {
    const port = Number(new URL(mock.origin).port);

    const error: unknown = await startMock({ ...OPTIONS, port }).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ code: 'port-in-use', hint: expect.stringContaining('--port 0') });
  });
});

test('ends an idle keep-alive connection when closed', async () => {
  const mock = await startMock(OPTIONS);
  const socket = connect(Number(new URL(mock.origin).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write('GET /api/nothing HTTP/1.1\r\nHost: mock\r\n\r\n');
  await once(socket, 'data');

  await mock.close();
  await ended(socket);

  expect(socket.destroyed).toBe(true);
});

test('ends a connection in the middle of a request when closed', async () => {
  const mock = await startMock({ ...OPTIONS, latencyMs: 60_000 });
  const socket = connect(Number(new URL(mock.origin).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write('GET /api/nothing HTTP/1.1\r\nHost: mock\r\n\r\nGET /api');
  await once(socket, 'connect');

  await mock.close();
  await ended(socket);

  expect(socket.destroyed).toBe(true);
});

test('can be closed twice', async () => {
  const mock = await startMock(OPTIONS);

  await mock.close();

  await expect(mock.close()).resolves.toBeUndefined();
});

test('frees its port when closed', async () => {
  const first = await startMock(OPTIONS);
  await first.close();

  const second = await startMock({ ...OPTIONS, port: Number(new URL(first.origin).port) });
  await second.close();

  expect(second.origin).toBe(first.origin);
});

test('holds each reply back by the latency', async () => {
  await withMock({ latencyMs: 50 }, async ({ nerm }) => {
    const before = performance.now();

    await nerm('GET /nothing');

    expect(performance.now() - before).toBeGreaterThanOrEqual(45);
  });
});

test('sends JSON with its charset and its length in bytes', async () => {
  await withMock({}, async ({ nerm }) => {
    const body = { workflow_action: { workflow_id: ID, description: 'Schließt – 終了 😀' } };

    const { headers, text, json } = await nerm('POST /workflow_actions/close_session_actions', { body });

    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(Number(headers.get('content-length'))).toBe(Buffer.byteLength(text));
    expect(textAt(json, 'workflow_action', 'description')).toBe('Schließt – 終了 😀');
  });
});

test('draws the same ids from the same seed', async () => {
  const [first, again, other] = await Promise.all([firstId(7), firstId(7), firstId(8)]);

  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('accepts a target in absolute form', async () => {
  await withMock({}, async ({ mock }) => {
    const { hostname, port } = new URL(mock.origin);
    const sent = request({ hostname, port, path: `http://any.host/api/workflow_sessions?limit=1` });
    const status = new Promise((resolve) => {
      sent.on('response', ({ statusCode }) => resolve(statusCode));
    });
    sent.end();

    expect(await status).toBe(401);
  });
});

test('survives a client that hangs up in the middle of its body', async () => {
  await withMock({}, async ({ mock, nerm }) => {
    const socket = connect(Number(new URL(mock.origin).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST /api/workflow_sessions HTTP/1.1\r\nHost: mock\r\nContent-Length: 100\r\n\r\n{"work');
    socket.resetAndDestroy();
    await ended(socket);

    expect((await nerm('GET /workflow_sessions')).status).toBe(200);
  });
});

test('survives a client that hangs up before its reply', async () => {
  await withMock({ latencyMs: 30 }, async ({ mock, nerm }) => {
    const socket = connect(Number(new URL(mock.origin).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /api/nothing HTTP/1.1\r\nHost: mock\r\n\r\n', () => {
      socket.resetAndDestroy();
    });
    await ended(socket);

    expect((await nerm('GET /workflow_sessions')).status).toBe(200);
  });
});

test('lets a step of its pipeline be exchanged', async () => {
  const teapot = { ...standardPipeline, behave: () => textReply(418, 'short and stout') };
  const mock = await startMock(OPTIONS, teapot);
  const nerm = sender(mock.nermBaseUrl, { Authorization: `Bearer ${mock.credentials.nermToken}` });

  const answers = [
    await nerm('POST /workflow_actions/close_session_actions', { body: ACTION }),
    await nerm('POST /workflow_actions/close_session_actions', { body: '[' }),
  ];
  await mock.close();

  expect(answers.map(({ status }) => status)).toEqual([418, 400]);
});
