import type { HeaderFields, HttpMethod, HttpRequest, HttpResponse, JsonValue, Purpose } from '../../core/index.ts';
import type { Answer } from '../fact-sheet.ts';
import type { SeenExchange } from '../seen-exchange.ts';
import { createTenantFacts, type TenantFactsOptions } from '../tenant-facts.ts';

/** For unit tests: an exchange in a few words; `json` says that it is JSON, unless it has headers of its own. */
export interface Telling {
  readonly method?: HttpMethod;
  /** Without host; `/api/workflow_sessions/…` where nothing is said. */
  readonly path?: string;
  readonly purpose?: Purpose;
  readonly requestHeaders?: HeaderFields;
  readonly sent?: JsonValue;
  readonly status?: number;
  readonly headers?: HeaderFields;
  readonly json?: JsonValue;
  readonly body?: string;
  readonly startedAt?: number;
}

/** For unit tests: the id of a session. */
export const SESSION_ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const SESSION = `/api/workflow_sessions/${SESSION_ID}`;
const START = Date.UTC(2030, 0, 15);

/** For unit tests: the exchange that is told; it took 10 ms, and each begins a second after the one before. */
export function seen(telling: Telling, index = 0): SeenExchange {
  const { method = 'PATCH', startedAt = START + index * 1000 } = telling;
  return {
    operationId: null,
    purpose: telling.purpose ?? (method === 'GET' ? 'read' : 'write'),
    exchange: { request: requestOf(telling), response: responseOf(telling), startedAt, durationMs: 10 },
  };
}

function requestOf({ method = 'PATCH', path = SESSION, requestHeaders = [], sent }: Telling): HttpRequest {
  const request = { method, url: `https://acme.example${path}`, headers: requestHeaders };
  return sent === undefined ? request : { ...request, body: JSON.stringify(sent) };
}

function responseOf({ status = 200, headers, json, body = '' }: Telling): HttpResponse {
  const typed: HeaderFields = json === undefined ? [] : [['Content-Type', 'application/json; charset=utf-8']];
  const text = json === undefined ? body : JSON.stringify(json);
  return { status, headers: headers ?? typed, body: new TextEncoder().encode(text) };
}

/** For unit tests: the answers to the question `id` after a run of just these exchanges; throws where there is no such question. */
export function answersTo(id: string, tellings: readonly Telling[], options?: TenantFactsOptions): readonly Answer[] {
  const facts = createTenantFacts(options);
  for (const [index, telling] of tellings.entries()) facts.see(seen(telling, index));
  const sheet = facts.answers().find((item) => item.id === id);
  if (sheet === undefined) throw new TypeError(`there is no question ${id}`);
  return sheet.outcome.kind === 'answered' ? sheet.outcome.answers : [];
}

/** For unit tests: answers with their excerpts, as `answer | excerpt`. */
export function toldOf(id: string, tellings: readonly Telling[], options?: TenantFactsOptions): readonly string[] {
  return answersTo(id, tellings, options).map(({ answer, first }) => `${answer} | ${first.excerpt}`);
}

/** For unit tests: a PATCH of a session, both bodies in their wrapper. */
export function patched(sent: JsonValue, shown: JsonValue, query = ''): Telling {
  return { path: `${SESSION}${query}`, sent: { workflow_session: sent }, json: { workflow_session: shown } };
}

/** For unit tests: a look at the session. */
export function read(shown: JsonValue): Telling {
  return { method: 'GET', json: { workflow_session: shown } };
}
