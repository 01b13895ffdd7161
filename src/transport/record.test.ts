import { expect, test } from '@playwright/test';

import { Secret, type Exchange } from '../core/index.ts';
import { recordExchange } from './record.ts';
import { createRedactor } from './redact.ts';

const CANARY = 'canary "7f3a9c" / é';

function exchange(parts: { readonly request?: Partial<Exchange['request']>; readonly body?: Uint8Array }): Exchange {
  return {
    request: { method: 'POST', url: 'https://a.example/x', headers: [], ...parts.request },
    response: { status: 200, headers: [['Set-Cookie', 'sid=abc; Path=/']], body: parts.body ?? new Uint8Array() },
    startedAt: 0,
    durationMs: 1,
  };
}

const record = (recorded: Exchange, maxBodyBytes = 1000): ReturnType<typeof recordExchange> =>
  recordExchange(recorded, createRedactor([new Secret(CANARY)]), { maxBodyBytes });

test('a secret is masked wherever it occurs', () => {
  const { request, response } = record(
    exchange({
      request: {
        url: `https://user:pass@a.example/${encodeURIComponent(CANARY)}?q=${encodeURIComponent(CANARY)}&api_key=abc`,
        headers: [
          ['Authorization', 'Bearer something-else'],
          ['X-Note', CANARY],
        ],
        body: JSON.stringify({ note: CANARY, password: 'pass' }),
      },
      body: Buffer.from(`echo ${CANARY}`),
    }),
  );

  expect(request).toEqual({
    method: 'POST',
    url: 'https://[redacted]@a.example/[redacted]?q=[redacted]&api_key=[redacted]',
    headers: [
      ['Authorization', 'Bearer [redacted]'],
      ['X-Note', '[redacted]'],
    ],
    body: '{"note":"[redacted]","password":"[redacted]"}',
  });
  expect(response).toEqual({
    status: 200,
    headers: [['Set-Cookie', 'sid=[redacted]; Path=/']],
    body: 'echo [redacted]',
  });
});

test('tells no body from an empty one', () => {
  expect(record(exchange({})).request.body).toBeNull();
  expect(record(exchange({ request: { body: '' } })).request.body).toBe('');
  expect(record(exchange({})).response.body).toBe('');
});

test('decodes UTF-8 without loss, byte order mark included, and says where a body is none', () => {
  expect(record(exchange({ body: Buffer.from('\u{FEFF}é\u{1F600}\0') })).response.body).toBe('\u{FEFF}é\u{1F600}\0');
  expect(record(exchange({ request: { body: Uint8Array.from([0xff, 0x61]) } })).request.body).toBe(
    '<2 bytes, not UTF-8>',
  );
});

test('cuts a long body between characters, and says so', () => {
  expect(record(exchange({ body: Buffer.from('aéé') }), 4).response.body).toBe('aé… [cut: 4 of 5 bytes]');
  expect(record(exchange({ body: Buffer.from('aéé') }), 5).response.body).toBe('aéé');
});

test('masks before it cuts, so that no half of a secret is left at the end', () => {
  const { body } = record(exchange({ body: Buffer.from(`12345${CANARY}`) }), 10).response;

  expect(body).toBe('12345[reda… [cut: 10 of 15 bytes]');
});

test('cuts a body of megabytes the same, and says how long it was', () => {
  const { body } = record(exchange({ body: Buffer.from(`12345${CANARY}${'x'.repeat(9_900_000)}`) }), 20).response;

  expect(body).toMatch(/^12345\[redacted\]xxxxx… \[cut: 20 of 99000\d\d bytes\]$/u);
});

test('no part of a secret shows, wherever it lies, even where masking shortens the body to less than the limit', () => {
  const secret = 'Canary7f3a9c'.repeat(20);
  const redactor = createRedactor([new Secret(secret)]);
  for (let offset = 0; offset < secret.length; offset += 1) {
    const body = Buffer.from('-'.repeat(offset) + secret.repeat(200));

    const recorded = recordExchange(exchange({ body }), redactor, { maxBodyBytes: 4000 });

    expect(recorded.response.body.replaceAll('[redacted]', '')).not.toMatch(/Can|ary|7f3|a9c/u);
  }
});
