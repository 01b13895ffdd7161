import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';

/** Servers on the loopback interface for the tests of a transport: well-behaved ones, and ones that break HTTP. */
export class LoopbackServers {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();

  /** Starts an HTTP server and gives its origin. */
  serve(listener: RequestListener): Promise<string> {
    return this.listen(createServer(listener));
  }

  /** Starts a server that answers the first bytes of each connection by `answer`, below HTTP, and gives its origin. */
  serveRaw(answer: (socket: Socket) => void): Promise<string> {
    return this.listen(createTcpServer((socket) => socket.once('data', () => answer(socket))));
  }

  /** Starts `server` on a free port and gives its origin. */
  async listen(server: Server): Promise<string> {
    this.#servers.push(server);
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new TypeError('the server does not listen on TCP');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Breaks all connections and stops all servers. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(this.#servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  }
}
