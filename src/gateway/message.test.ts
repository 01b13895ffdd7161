import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { HTTP_METHODS, operationId, PURPOSES } from '../core/index.ts';
import { decodeReply, decodeRequest, encodeReply, encodeRequest } from './message.ts';

const text = fc.string({ unit: 'binary' });
const fields = fc.array(fc.tuple(text, text));
const bytes = fc.uint8Array().map((array) => Buffer.from(array));

test('a request crosses as it is, to the byte', () => {
  const request = fc.record(
    {
      method: fc.constantFrom(...HTTP_METHODS),
      url: text,
      headers: fields,
      body: bytes,
      purpose: fc.constantFrom(...PURPOSES),
      operation: fc.stringMatching(/^\w+$/u).map(operationId),
    },
    { requiredKeys: ['method', 'url', 'headers'] },
  );

  fc.assert(
    fc.property(request, (sent) => {
      expect(decodeRequest(encodeRequest(sent))).toEqual(sent);
    }),
    { seed: 1 },
  );
});

test('a text crosses as its bytes', () => {
  const request = { method: 'POST', url: 'https://acme.example/', headers: [] } as const;

  expect(decodeRequest(encodeRequest({ ...request, body: 'ü€😀' })).body).toEqual(Buffer.from('ü€😀'));
  expect(decodeRequest(encodeRequest({ ...request, body: '' })).body).toEqual(Buffer.alloc(0));
});

test('a reply crosses as it is, to the byte', () => {
  const exchange = fc.record({
    kind: fc.constant('exchange' as const),
    sent: fields,
    status: fc.integer({ min: 100, max: 999 }),
    headers: fields,
    body: bytes,
    startedAt: fc.nat(),
    durationMs: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  });
  const failure = fc.record({
    kind: fc.constantFrom('refused' as const, 'unanswered' as const, 'unsent' as const, 'misconfigured' as const),
    message: text,
    hint: text,
  });

  fc.assert(
    fc.property(fc.oneof(exchange, failure), (sent) => {
      expect(decodeReply(encodeReply(sent))).toEqual(sent);
    }),
    { seed: 1 },
  );
});

for (const encoded of [
  '',
  '{',
  'null',
  '[]',
  '{"kind":"other"}',
  '{"kind":"refused","message":1,"hint":""}',
  '{"kind":"exchange"}',
])
  test(`is no reply and no request: ${encoded}`, () => {
    expect(() => decodeReply(encoded)).toThrow();
    expect(() => decodeRequest(encoded)).toThrow();
  });
