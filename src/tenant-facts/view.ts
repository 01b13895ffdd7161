import {
  headerValue,
  readJsonText,
  type Exchange,
  type HeaderFields,
  type HttpMethod,
  type JsonText,
  type JsonValue,
  type Purpose,
} from '../core/index.ts';
import { apiOf, shownPath, type Api } from './place.ts';
import type { SeenExchange } from './seen-exchange.ts';
import type { SessionLook } from './session-trail.ts';

/** An exchange as questions look at it: taken apart once for all of them. */
export interface View {
  readonly purpose: Purpose;
  readonly method: HttpMethod;
  /** The segments of the path, ids included: to look at, never to show. */
  readonly segments: readonly string[];
  /** The path as a page may show it. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly api: Api | null;
  readonly requestHeaders: HeaderFields;
  /** The JSON that was sent; undefined where none was. */
  readonly sent: JsonValue | undefined;
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: JsonText;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A view with what is remembered of the session that it is about. */
export interface Scene extends View {
  readonly session: SessionLook | null;
  /** Attributes that the settings name; empty where they name none. */
  readonly namedAttributes: ReadonlySet<string>;
}

/** Longer payloads are none of those that the questions are about. */
const MAX_BYTES = 65_536;
const TOO_LONG: JsonText = { kind: 'malformed', problem: 'is too long to be looked at' };

/** Takes `seen` apart; undefined where it tells nothing: no address, or an answer that was ordered (RFC 7240). */
export function viewOf({ purpose, exchange }: SeenExchange): View | undefined {
  const { request, response } = exchange;
  if (!URL.canParse(request.url) || headerValue(request.headers, 'prefer')?.startsWith('code=')) return undefined;
  const url = new URL(request.url);
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  return {
    purpose,
    method: request.method,
    segments,
    path: shownPath(url),
    query: url.searchParams,
    api: apiOf(segments),
    requestHeaders: request.headers,
    sent: sentJson(exchange),
    status: response.status,
    headers: response.headers,
    body: read(response.body),
    startedAt: exchange.startedAt,
    endedAt: exchange.startedAt + exchange.durationMs,
  };
}

/** The JSON of an answer; undefined where it has none. */
export function jsonOf({ body }: Pick<View, 'body'>): JsonValue | undefined {
  return body.kind === 'json' ? body.value : undefined;
}

/** Whether the request was accepted. */
export function isAccepted({ status }: Pick<View, 'status'>): boolean {
  return status >= 200 && status < 300;
}

function sentJson({ request: { body } }: Exchange): JsonValue | undefined {
  if (body === undefined) return undefined;
  const text = read(typeof body === 'string' ? new TextEncoder().encode(body) : body);
  return text.kind === 'json' ? text.value : undefined;
}

function read(bytes: Uint8Array): JsonText {
  return bytes.length > MAX_BYTES ? TOO_LONG : readJsonText(bytes);
}
