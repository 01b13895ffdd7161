import type { Socket } from 'node:net';
import { deflateRawSync, gzipSync } from 'node:zlib';

import {
  contextFor,
  expect,
  runAgainst,
  selfSigned,
  standardPipeline,
  startDefectiveMock,
  startRawServer,
  test,
  type Pipeline,
  type RanAgainst,
  type World,
} from '../../fixtures/selftest.ts';

/** Short, so that servers that never answer do not take long; a budget of eight such waits and the start of a process. */
const REQUEST_TIMEOUT_MS = 1_500;
/** One of each API, and one that needs an object first: what keeps a server from being judged is the same for all. */
const OPERATIONS = ['createCloseSessionAction', 'patchWorkflowSession', 'closeAccessRequest'];
const BUDGET_MS = 60_000;
const MEMORY_MB = 300;
const MEGABYTE = 1024 * 1024;

/** The head of an answer. */
function head(status: string, ...fields: readonly string[]): string {
  return `HTTP/1.1 ${[status, ...fields].join('\r\n')}\r\n\r\n`;
}

/** A whole answer. */
function answer(status: string, body: string | Buffer, ...fields: readonly string[]): (socket: Socket) => void {
  const bytes = Buffer.from(body);
  return (socket) => {
    socket.write(head(status, `Content-Length: ${bytes.length}`, 'Content-Type: application/json', ...fields));
    socket.write(bytes);
  };
}

/** Refuses by the documents: their bodies for 429 differ. */
function tooMany(...fields: readonly string[]): Hostile['answer'] {
  return (socket, request) => {
    const body = request.includes('/v2024/') ? '{"message":"later"}' : '{"error":"later"}';
    answer('429 Too Many Requests', body, ...fields)(socket);
  };
}

/** Writes `piece` as long as the client takes it, at most `limit` bytes. */
function pour(socket: Socket, piece: string | Buffer, limit: number): void {
  let poured = 0;
  const more = (): void => {
    while (!socket.destroyed && poured < limit) {
      poured += piece.length;
      if (!socket.write(piece)) {
        socket.once('drain', more);
        return;
      }
    }
  };
  more();
}

interface Hostile {
  readonly title: string;
  readonly answer: (socket: Socket, request: string) => void;
  /** What one of the reasons has to say. */
  readonly says: RegExp;
}

const ZEROS = Buffer.alloc(64 * MEGABYTE);
const BOMB = gzipSync(ZEROS);

const SERVERS: readonly Hostile[] = [
  {
    title: 'resets the connection in the middle of the headers',
    answer: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Ty', () => socket.resetAndDestroy());
    },
    says: /reset|closed|terminated/iu,
  },
  {
    title: 'resets the connection in the middle of the body',
    answer: (socket) => {
      socket.write(`${head('200 OK', 'Content-Length: 100')}{"workflow`, () => socket.resetAndDestroy());
    },
    says: /reset|closed|shorter/iu,
  },
  { title: 'never answers', answer: () => undefined, says: /timed out/u },
  {
    title: 'sends a byte a second',
    answer: (socket) => {
      let sent = 0;
      const text = head('200 OK', 'Content-Length: 2');
      const timer = setInterval(() => {
        socket.write(text.charAt(sent));
        sent += 1;
      }, 1_000);
      socket.on('close', () => clearInterval(timer));
    },
    says: /timed out/u,
  },
  {
    title: 'sends chunks without end',
    answer: (socket) => {
      socket.write(head('200 OK', 'Transfer-Encoding: chunked'));
      pour(socket, `10000\r\n${'x'.repeat(0x1_00_00)}\r\n`, Infinity);
    },
    says: /larger than 131072 bytes|timed out/u,
  },
  {
    title: 'sends a body of 200 MB',
    answer: (socket) => {
      socket.write(head('200 OK', `Content-Length: ${200 * MEGABYTE}`));
      pour(socket, Buffer.alloc(MEGABYTE, 0x20), 200 * MEGABYTE);
    },
    says: /larger than 131072 bytes/u,
  },
  {
    title: 'sends a small body that becomes 64 MB',
    answer: answer('200 OK', BOMB, 'Content-Encoding: gzip'),
    says: /content coding "gzip"/u,
  },
  {
    title: 'says gzip and sends something else',
    answer: answer('200 OK', deflateRawSync('{}'), 'Content-Encoding: gzip'),
    says: /content coding "gzip"/u,
  },
  {
    title: 'redirects in a circle',
    answer: answer('302 Found', '', 'Location: '),
    says: /leads to itself/u,
  },
  {
    title: 'sends a megabyte of headers',
    answer: (socket) => pour(socket, `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(MEGABYTE)}\r\n\r\n`, 1),
    says: /headers are too large|Header/u,
  },
  {
    title: 'sends an invalid status line',
    answer: (socket) => {
      socket.write('HTTP/1.1 fine\r\nContent-Length: 0\r\n\r\n');
    },
    says: /Invalid|status|Parse|Expected/iu,
  },
  {
    title: 'has two media types for one body',
    answer: answer('200 OK', '{}', 'Content-Type: text/html'),
    says: /several Content-Types/u,
  },
  {
    title: 'nests sixty thousand levels deep',
    answer: answer('200 OK', `${'['.repeat(60_000)}${']'.repeat(60_000)}`),
    says: /nests deeper than 512 levels/u,
  },
  {
    title: 'says for ever that it is at work',
    answer: (socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 50);
      socket.on('close', () => clearInterval(timer));
    },
    says: /timed out after 1500 ms, before the response headers were complete/u,
  },
  {
    title: 'is never available',
    answer: answer('503 Service Unavailable', '{"error":"down"}', 'Retry-After: 1'),
    says: /not available \(503\)/u,
  },
  {
    title: 'has too many requests, always, and says how long to wait',
    answer: tooMany('Retry-After: 1'),
    says: /429|rate/u,
  },
];

const NAMES = JSON.stringify(Object.fromEntries(Array.from({ length: 6_500 }, (_, index) => [`name${index}`, index])));
const TRACE = `at com.acme.Thing.run(Thing.java:1)\n`.repeat(3_300);

/** As large as an answer may be, and slow to read: what is found is true, and the end comes in time. */
const LARGE: readonly (Pick<Hostile, 'title' | 'answer'> & { readonly finds: string })[] = [
  { title: 'refuses in very many words', answer: answer('400 Bad Request', NAMES), finds: 'valid-accepted' },
  { title: 'fails with a long trace', answer: answer('500 Internal Server Error', TRACE), finds: 'no-server-error' },
];

function contextOf(origin: string, credentials: Readonly<Record<string, string>>) {
  const address = {
    nermBaseUrl: `${origin}/api`,
    iscBaseUrl: `${origin}/v2024`,
    tokenUrl: `${origin}/oauth/token`,
    credentials,
  };
  return { ...contextFor(address), operations: OPERATIONS, requestTimeoutMs: REQUEST_TIMEOUT_MS };
}

/** Runs the suite against whatever is at `origin`. */
async function run(origin: string, world: World = {}): Promise<RanAgainst> {
  const mock = await startDefectiveMock({});
  await mock.close();
  return runAgainst(contextOf(origin, mock.address.credentials), world, BUDGET_MS);
}

function expectNoVerdict({ verdict, findings, reasons, memoryMb }: RanAgainst, says: RegExp): void {
  expect(verdict, findings.join('\n')).toBe('incomplete');
  expect(findings).toEqual([]);
  expect(reasons.join('\n')).toMatch(says);
  expect(memoryMb).toBeLessThan(MEMORY_MB);
}

for (const { title, answer: hostile, says } of SERVERS)
  test(`a server that ${title} ends the run in time, without a finding, and with the reason`, async () => {
    const server = await startRawServer(hostile);

    const ran = await run(`http://127.0.0.1:${server.port}`);
    await server.close();

    expectNoVerdict(ran, says);
  });

for (const { title, answer: large, finds } of LARGE)
  test(`a server that ${title} ends the run in time and in little memory`, async () => {
    const server = await startRawServer(large);

    const { findings, memoryMb } = await run(`http://127.0.0.1:${server.port}`);
    await server.close();

    expect(findings.join('\n')).toContain(finds);
    expect(memoryMb).toBeLessThan(MEMORY_MB);
  });

test('a port at which nobody listens', async () => {
  const server = await startRawServer(() => undefined);
  await server.close();

  expectNoVerdict(await run(`http://127.0.0.1:${server.port}`), /refused/u);
});

test('a name that does not resolve', async () => {
  expectNoVerdict(await run('http://tenant.invalid', { resolves: false }), /does not resolve/u);
});

test('a certificate that nobody vouches for', async () => {
  const server = await startRawServer(answer('200 OK', '{}'), selfSigned());

  const ran = await run(`https://127.0.0.1:${server.port}`);
  await server.close();

  expectNoVerdict(ran, /certificate is not trusted/u);
});

test('a redirect to another host is not followed: no credentials get there', async () => {
  let visits = 0;
  const other = await startRawServer((socket) => {
    visits += 1;
    answer('200 OK', '{}')(socket);
  });
  const server = await startRawServer(
    answer('307 Temporary Redirect', '', `Location: http://127.0.0.1:${other.port}/`),
  );

  const ran = await run(`http://127.0.0.1:${server.port}`);
  await server.close();
  await other.close();

  expectNoVerdict(ran, /leads to another host/u);
  expect(visits).toBe(0);
});

test('too many requests, always, without a word on how long to wait: nothing but that is held against the server', async () => {
  const server = await startRawServer(tooMany());

  const { verdict, findings, memoryMb } = await run(`http://127.0.0.1:${server.port}`);
  await server.close();

  expect(verdict).not.toBe('conformant');
  expect(findings.filter((finding) => !finding.startsWith('headers-documented'))).toEqual([]);
  expect(memoryMb).toBeLessThan(MEMORY_MB);
});

/** The mock in the words of another version of HTTP. */
const inHttp10: Partial<Pipeline> = {
  write: ({ status, headers, payload }, response) => {
    const { socket } = response;
    const fields = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket?.end(`HTTP/1.0 ${status} -\r\n${fields}\r\n${payload}`);
  },
};

for (const [title, defect, world] of [
  ['speaks HTTP/1.0', inHttp10, {}],
  ['is asked by a clock that jumps', {}, { clock: 'jumps' }],
  ['is as it always is', standardPipeline, {}],
] as const)
  test(`a server that ${title} is conformant`, async () => {
    const mock = await startDefectiveMock(defect);

    const ran = await runAgainst(contextFor(mock.address), world, 2 * BUDGET_MS);
    await mock.close();

    expect(ran.findings).toEqual([]);
    expect(ran.verdict, ran.reasons.join('\n')).toBe('conformant');
    expect(ran.memoryMb).toBeLessThan(MEMORY_MB);
  });
