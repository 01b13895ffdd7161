import { createServer, type Server } from 'node:http';

import { ConfigError } from '../core/index.ts';
import { MOCK_CREDENTIALS, type MockCredentials } from './credentials.ts';
import { answer, standardPipeline, type Pipeline } from './pipeline.ts';
import { receive } from './receive.ts';
import { createWorld, type WorldOptions } from './world.ts';

export interface MockOptions extends WorldOptions {
  /** 0 picks a free one. */
  readonly port: number;
  /** How long each reply is held back. */
  readonly latencyMs: number;
}

/** A mock that listens. */
export interface RunningMock {
  readonly origin: string;
  readonly nermBaseUrl: string;
  readonly iscBaseUrl: string;
  readonly tokenUrl: string;
  readonly credentials: MockCredentials;
  /** Ends all connections at once and frees the port. */
  close(): Promise<void>;
}

/** Only ever this machine: the credentials are public. */
const HOST = '127.0.0.1';

/** Longer than any client keeps an idle connection, so that the client is always the one who ends it. */
const KEEP_ALIVE_MS = 120_000;

/**
 * Starts the mock on loopback with a fresh world; `pipeline` is what it does with each request. Throws a ConfigError where
 * the port is taken.
 */
export async function startMock(options: MockOptions, pipeline: Pipeline = standardPipeline): Promise<RunningMock> {
  const world = createWorld(options);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    receive(request, (received) => {
      const reply = answer(pipeline, received, world);
      if (options.latencyMs > 0) setTimeout(pipeline.write, options.latencyMs, reply, response).unref();
      else pipeline.write(reply, response);
    });
  });
  const origin = `http://${HOST}:${await listen(server, options.port)}`;
  return {
    origin,
    nermBaseUrl: `${origin}/api`,
    iscBaseUrl: `${origin}/v2024`,
    tokenUrl: `${origin}/oauth/token`,
    credentials: MOCK_CREDENTIALS,
    close: () => close(server),
  };
}

/** Resolves with the port once `server` listens. */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(port, error) : error);
    });
    server.listen(port, HOST, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function portInUse(port: number, cause: Error): ConfigError {
  return new ConfigError('port-in-use', `port ${port} on ${HOST} is in use`, {
    hint: 'Choose another port, or let --port 0 pick a free one.',
    cause,
  });
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    // The callback's error only says that the server was closed before.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
