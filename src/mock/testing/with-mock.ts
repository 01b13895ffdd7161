import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { startMock, type MockOptions, type RunningMock } from '../start-mock.ts';

/** A clock that stands still until it is told to move. */
export interface FakeClock {
  now(): number;
  advance(seconds: number): void;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as a JSON object; empty for any other body. */
  readonly json: JsonObject;
}

export interface TestRequest {
  /** A value is sent as JSON; text or bytes as they are, still called JSON. */
  readonly body?: JsonValue | Uint8Array;
  /** Replace the usual ones; an empty value leaves one out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends `METHOD /path` below the base URL of one API, with valid credentials and headers. */
export type Send = (line: string, request?: TestRequest) => Promise<Answer>;

export interface TestMock {
  readonly mock: RunningMock;
  readonly clock: FakeClock;
  readonly nerm: Send;
  readonly isc: Send;
}

/** Runs `use` against a fresh mock on a free port, and closes it whatever happens. */
export async function withMock<Result>(
  options: Partial<Omit<MockOptions, 'clock'>>,
  use: (testMock: TestMock) => Promise<Result>,
): Promise<Result> {
  const clock = fakeClock();
  const defaults = { port: 0, layer: 'corrected', latencyMs: 0, rateLimit: null, seed: 1 } as const;
  const mock = await startMock({ ...defaults, ...options, clock });
  const { nermToken, iscAdminToken } = mock.credentials;
  try {
    return await use({
      mock,
      clock,
      nerm: sender(mock.nermBaseUrl, { Authorization: `Bearer ${nermToken}` }),
      isc: sender(mock.iscBaseUrl, {
        Authorization: `Bearer ${iscAdminToken}`,
        'X-SailPoint-Experimental': 'true',
      }),
    });
  } finally {
    await mock.close();
  }
}

/** The text at `names` inside `json`. Throws where there is none. */
export function textAt(json: JsonObject, ...names: readonly string[]): string {
  let value: JsonValue | undefined = json;
  for (const name of names) value = member(value, name);
  if (typeof value !== 'string') throw new TypeError(`no text at ${names.join('.')}: ${JSON.stringify(json)}`);
  return value;
}

/** Sends to `baseUrl` with `usual` headers wherever a request does not say otherwise. */
export function sender(baseUrl: string, usual: Readonly<Record<string, string>>): Send {
  return async (line, { body, headers = {} } = {}) => {
    const [method = '', path = ''] = line.split(' ');
    const contentType: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const all = Object.entries({ ...usual, ...contentType, ...headers }).filter(([, value]) => value !== '');
    const response = await fetch(baseUrl + path, {
      method,
      headers: all.map(([name, value]) => [name, value]),
      ...(body === undefined ? {} : { body: serialised(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: objectIn(text) };
  };
}

function serialised(body: JsonValue | Uint8Array): string | Uint8Array {
  return typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
}

function objectIn(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

function fakeClock(): FakeClock {
  let now = 1_700_000_000_000;
  return {
    now: () => now,
    advance: (seconds) => {
      now += seconds * 1000;
    },
  };
}
