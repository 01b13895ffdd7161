import { expect, test } from '@playwright/test';

import type { HeaderFields, HttpRequest } from '../core/index.ts';
import { unusableAnswer } from './unusable-answer.ts';

const REQUEST: HttpRequest = { method: 'POST', url: 'https://tenant.example/api/things?run=true', headers: [] };

function problem(status: number, ...headers: HeaderFields): string | undefined {
  return unusableAnswer(REQUEST, { status, headers, body: new Uint8Array() });
}

test('a content coding that nobody asked for cannot be read', () => {
  expect(problem(200, ['Content-Encoding', 'gzip'])).toBe('the answer has the content coding "gzip", unasked for');
  expect(problem(200, ['Content-Encoding', 'Identity'])).toBeUndefined();
});

test('of two media types neither can be believed, the same one twice can', () => {
  expect(problem(200, ['Content-Type', 'application/json'], ['content-type', 'text/html'])).toContain('several');
  expect(problem(200, ['Content-Type', 'application/json'], ['content-type', 'Application/JSON'])).toBeUndefined();
});

test('503 is about the server and not about the request; other failures are not', () => {
  expect(problem(503)).toBe('the target says that it is not available (503)');
  expect([problem(500), problem(502), problem(504), problem(429)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a redirect in a circle or to another host is no answer of the target; one to another path is', () => {
  expect(problem(302, ['Location', '/api/things?run=true'])).toBe('the answer 302 leads to itself');
  expect(problem(307, ['Location', 'https://elsewhere.example/'])).toBe(
    'the answer 307 leads to another host, "elsewhere.example"',
  );
  expect(problem(308, ['Location', '/api/things/'])).toBeUndefined();
  expect(problem(201, ['Location', 'https://elsewhere.example/'])).toBeUndefined();
  expect(problem(302, ['Location', 'https://['])).toBeUndefined();
});

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

function problemOf(text: string, type = 'application/json'): string | undefined {
  return unusableAnswer(REQUEST, { status: 200, headers: [['Content-Type', type]], body: Buffer.from(text) });
}

test('JSON that nests deeper than anybody reads is no answer, whatever stands in its strings', () => {
  expect(problemOf(nested(100_000))).toBe('the answer nests deeper than 512 levels');
  expect(problemOf(nested(512))).toBeUndefined();
  expect(problemOf(JSON.stringify({ 'a"[': '['.repeat(2_000) }))).toBeUndefined();
  expect(problemOf(nested(100_000), 'text/plain')).toBeUndefined();
});
