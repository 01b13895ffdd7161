import type { HttpExchange, HttpExchangeBody, HttpExchangeNameValue } from 'allure-js-commons/http';

import {
  headerValue,
  mediaTypeOf,
  type HeaderFields,
  type ReportedRequest,
  type ReportedResponse,
} from '../core/index.ts';

/** The type by which Allure shows an exchange as method, status, headers and body instead of a text. */
export const HTTP_EXCHANGE_CONTENT_TYPE = 'application/vnd.allure.http+json';

/** An exchange as reports may show it: secrets masked. */
export interface ReportedExchange {
  readonly request: ReportedRequest;
  readonly response: ReportedResponse;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
}

/** An attachment, as `testInfo.attach` takes it. */
export interface HttpExchangeAttachment {
  readonly name: string;
  readonly contentType: typeof HTTP_EXCHANGE_CONTENT_TYPE;
  readonly body: Buffer;
}

/** A body longer than this says nothing more to a reader, and is copied into every report. */
const BODY_LIMIT = 16_384;

/** `exchange` as an attachment named after the operation and its answer, such as `PATCH /workflow_sessions/{id} → 200`. */
export function httpExchangeAttachment(exchange: ReportedExchange, pathTemplate: string): HttpExchangeAttachment {
  const { request, response } = exchange;
  return {
    name: `${request.method} ${pathTemplate} → ${response.status}`,
    contentType: HTTP_EXCHANGE_CONTENT_TYPE,
    body: Buffer.from(JSON.stringify(toHttpExchange(exchange))),
  };
}

function toHttpExchange({ request, response, startedAt, durationMs }: ReportedExchange): HttpExchange {
  return {
    schemaVersion: 1,
    start: startedAt,
    stop: startedAt + Math.round(durationMs),
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      headers: nameValues(request.headers),
      query: queryOf(request.url),
      ...(request.body === null ? {} : { body: bodyOf(request.body, request.headers) }),
    },
    response: {
      status: response.status,
      httpVersion: 'HTTP/1.1',
      headers: nameValues(response.headers),
      body: bodyOf(response.body, response.headers),
    },
  };
}

function nameValues(pairs: Iterable<readonly [string, string]>): HttpExchangeNameValue[] {
  return Array.from(pairs, ([name, value]) => ({ name, value }));
}

function queryOf(url: string): HttpExchangeNameValue[] {
  return URL.canParse(url) ? nameValues(new URL(url).searchParams) : [];
}

function bodyOf(text: string, headers: HeaderFields): HttpExchangeBody {
  const contentType = mediaTypeOf(headerValue(headers, 'content-type') ?? '');
  return {
    ...(contentType === undefined ? {} : { contentType }),
    encoding: 'utf8',
    value: text.slice(0, BODY_LIMIT),
    size: Buffer.byteLength(text),
    ...(text.length > BODY_LIMIT ? { truncated: true } : {}),
  };
}
