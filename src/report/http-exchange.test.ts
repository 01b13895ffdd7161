import { expect, test } from '@playwright/test';
import { ALLURE_HTTP_EXCHANGE_CONTENT_TYPE, ALLURE_HTTP_EXCHANGE_SCHEMA_VERSION } from 'allure-js-commons/http';

import { httpExchangeAttachment, type ReportedExchange } from './http-exchange.ts';

const EXCHANGE: ReportedExchange = {
  request: {
    method: 'PATCH',
    url: 'http://127.0.0.1:4010/workflow_sessions/7?run=false&run=true',
    headers: [
      ['Authorization', '[redacted]'],
      ['Content-Type', 'application/json; charset=utf-8'],
    ],
    body: '{"a":"é"}',
  },
  response: { status: 200, headers: [['content-type', 'application/json']], body: '{}' },
  startedAt: 1000,
  durationMs: 5,
};

function bodyOf(exchange: ReportedExchange): unknown {
  return JSON.parse(httpExchangeAttachment(exchange, '/workflow_sessions/{id}').body.toString());
}

test('is named after operation and answer, in the type that Allure shows', () => {
  const { name, contentType } = httpExchangeAttachment(EXCHANGE, '/workflow_sessions/{id}');

  expect(name).toBe('PATCH /workflow_sessions/{id} → 200');
  expect(contentType).toBe(ALLURE_HTTP_EXCHANGE_CONTENT_TYPE);
});

test('tells request, answer and time', () => {
  expect(bodyOf(EXCHANGE)).toEqual({
    schemaVersion: ALLURE_HTTP_EXCHANGE_SCHEMA_VERSION,
    start: 1000,
    stop: 1005,
    request: {
      method: 'PATCH',
      url: EXCHANGE.request.url,
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Authorization', value: '[redacted]' },
        { name: 'Content-Type', value: 'application/json; charset=utf-8' },
      ],
      query: [
        { name: 'run', value: 'false' },
        { name: 'run', value: 'true' },
      ],
      body: { contentType: 'application/json', encoding: 'utf8', value: '{"a":"é"}', size: 10 },
    },
    response: {
      status: 200,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'content-type', value: 'application/json' }],
      body: { contentType: 'application/json', encoding: 'utf8', value: '{}', size: 2 },
    },
  });
});

test('leaves out a body that was not sent, and a media type that is none', () => {
  const request = { ...EXCHANGE.request, body: null };
  const response = { status: 200, headers: [['content-type', 'nonsense']] as const, body: '' };

  expect(bodyOf({ ...EXCHANGE, request, response })).toMatchObject({ response: { body: { size: 0, value: '' } } });
  expect(JSON.stringify(bodyOf({ ...EXCHANGE, request, response }))).not.toMatch(/nonsense.*contentType|contentType/u);
});

test('cuts a long body and says so', () => {
  const response = { ...EXCHANGE.response, body: 'x'.repeat(20_000) };

  expect(bodyOf({ ...EXCHANGE, response })).toMatchObject({
    response: { body: { size: 20_000, truncated: true, value: 'x'.repeat(16_384) } },
  });
});

test('bears an address that is none', () => {
  expect(bodyOf({ ...EXCHANGE, request: { ...EXCHANGE.request, url: '/relative' } })).toMatchObject({
    request: { query: [] },
  });
});
