import { expect, test } from '@playwright/test';

import { transportFailure } from './transport-failure.ts';

const REQUEST = {
  method: 'POST',
  url: 'https://user:canary@acme.example/x?key=canary',
  headers: [['X', 'canary']],
} as const;
const LIMITS = { timeoutMs: 1, maxResponseBytes: 1 };

function messageFor(code: string): string {
  return transportFailure(REQUEST, Object.assign(new Error('raw'), { code }), LIMITS).message;
}

for (const [code, words] of [
  ['EAI_AGAIN', 'does not resolve'],
  ['ENETUNREACH', 'no route'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connection attempt timed out'],
  ['EPIPE', 'reset'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'Content-Length'],
  ['UND_ERR_HEADERS_OVERFLOW', 'headers are too large'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate is not trusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate is not trusted'],
  ['CERT_HAS_EXPIRED', 'certificate is not trusted'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS handshake failed'],
  ['ESOMETHING', 'no complete answer came'],
] as const)
  test(`says in words what ${code} means, and the code`, () => {
    const message = messageFor(code);

    expect(message).toContain(words);
    expect(message).toContain(`(${code})`);
  });

test('names the request without credentials and query, and nothing of a header', () => {
  expect(messageFor('ECONNREFUSED')).toBe('POST https://acme.example/x?…: the connection was refused (ECONNREFUSED)');
});

test('takes anything that was thrown', () => {
  expect(transportFailure(REQUEST, 'text', LIMITS).message).toContain('unknown error');
});
