import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a process of its own. */
export interface ChildServer {
  readonly origin: string;
  close(): Promise<void>;
}

const TRIES = 300;
const PAUSE_MS = 100;

/** Starts `command` with the arguments for a free port of this machine, and resolves once it listens there. Throws an Error where it does not within half a minute. */
export async function startChildServer(
  command: string,
  argsFor: (port: number) => readonly string[],
): Promise<ChildServer> {
  const port = await freePort();
  const child = spawn(command, argsFor(port), { stdio: 'ignore' });
  const close = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'close');
    child.kill();
    await ended;
  };
  for (let tries = 0; tries < TRIES && child.exitCode === null; tries += 1) {
    if (await listens(port)) return { origin: `http://127.0.0.1:${port}`, close };
    await sleep(PAUSE_MS);
  }
  await close();
  throw new Error(`${command} does not listen on port ${port}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
