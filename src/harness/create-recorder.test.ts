import { expect, test } from '@playwright/test';

import { jsonPointer, Secret, type Exchange } from '../core/index.ts';
import { fakeTarget } from '../engine/testing/fake-ports.ts';
import { createRecorder } from './create-recorder.ts';

const SESSION = '9d2f5c3e-1111-4c1d-8a6b-0f1e2d3c4b5a';
const OTHER_ID = '2c9180857a0b1c2d017a0b1c2d3e4f50';
/** Holds what looks like an id: a pseudonym that cuts into it must not leave its ends. */
const SECRET = `start-${OTHER_ID}-end`;
const BODY = JSON.stringify({ id: SESSION, name: 'Jane Doe', status: 'Enabled', note: SECRET });

const exchange: Exchange = {
  request: { method: 'GET', url: `https://a.example/workflow_sessions/${SESSION}`, headers: [] },
  response: { status: 200, headers: [['X-Trace', `${SECRET}/${OTHER_ID}`]], body: Buffer.from(BODY) },
  startedAt: 0,
  durationMs: 1,
};
const tenant = fakeTarget({ kind: 'tenant', secrets: [new Secret(SECRET)] });

test('of a tenant, answers are shown behind pseudonyms, requests and curl as they were sent', () => {
  const recorder = createRecorder(tenant, 'masked', { objects: [SESSION] });

  const { request, response, curl } = recorder.record(exchange, 'TOKEN');

  expect(response.body).toMatch(
    /^\{"id":"id-[\da-f]{8}","name":"text-[\da-f]{8}","status":"Enabled","note":"\[redacted\]"\}$/u,
  );
  expect(JSON.stringify(response.headers)).toMatch(/^\[\["X-Trace","text-[\da-f]{8}"\]\]$/u);
  expect(request.url).toContain(SESSION);
  expect(curl).toContain(SESSION);
});

test('pseudonyms are what a tenant gets unless something else is said', () => {
  expect(createRecorder(tenant).record(exchange, 'TOKEN').response.body).not.toContain('Jane');
});

test('no part of a secret is left around a pseudonym', () => {
  const text = Buffer.from(`no JSON ${SECRET} <`);
  const { response } = createRecorder(tenant).record(
    { ...exchange, response: { ...exchange.response, body: text } },
    'TOKEN',
  );

  expect(response.body).toBe('no JSON [redacted] <');
});

test('what is wrong with an answer is shown', () => {
  const { response } = createRecorder(tenant).record(exchange, 'TOKEN', [jsonPointer('name')]);

  expect(response.body).toContain('"name":"Jane Doe"');
});

test('full evidence, and that of the mock, hides secrets only', () => {
  const shown = BODY.replace(SECRET, '[redacted]');

  expect(createRecorder(tenant, 'full').record(exchange, 'TOKEN').response.body).toBe(shown);
  expect(createRecorder({ ...tenant, kind: 'mock' }).record(exchange, 'TOKEN').response.body).toBe(shown);
});

const bodyBy = (key?: string): string =>
  createRecorder(tenant, 'masked', key === undefined ? {} : { key }).record(exchange, 'TOKEN').response.body;

test('two recorders with one key tell equal values alike, and without a key they do not', () => {
  expect(bodyBy('key')).toBe(bodyBy('key'));
  expect(bodyBy()).not.toBe(bodyBy());
});

test('a message loses ids and addresses of the tenant where it quotes an answer', () => {
  const recorder = createRecorder(tenant);
  const message = `/id: addressed "${SESSION}", got "${OTHER_ID}" of jane@corp.example`;

  expect(recorder.mask(message, [exchange])).toMatch(
    /^\/id: addressed "9d2f5c3e-[^"]*", got "id-[\da-f]{8}" of mail-[\da-f]{8}$/u,
  );
  expect(recorder.mask(message)).toBe(message);
  expect(createRecorder(fakeTarget()).mask(message, [exchange])).toBe(message);
});
