import { expect, test } from '@playwright/test';

import { maskHeaders } from './mask-headers.ts';

for (const [name, value, masked] of [
  ['Authorization', 'Bearer abc.def', 'Bearer [redacted]'],
  ['authorization', 'basic YTpi', 'basic [redacted]'],
  ['AUTHORIZATION', 'Token token=abc', 'Token token=[redacted]'],
  ['Authorization', 'Token abc', 'Token [redacted]'],
  ['Authorization', 'Bearer', 'Bearer'],
  ['Authorization', 'Bearer ', 'Bearer '],
  ['Authorization', 'Bearerabc', '[redacted]'],
  ['Authorization', 'abc', '[redacted]'],
  ['Authorization', 'first second', '[redacted]'],
  ['Authorization', '', ''],
  ['Proxy-Authorization', 'Digest username="a"', 'Digest [redacted]'],
  ['Cookie', 'a=1; b=2', 'a=[redacted]; b=[redacted]'],
  ['Set-Cookie', 'sid=abc=; Path=/; HttpOnly', 'sid=[redacted]; Path=/; HttpOnly'],
  ['Set-Cookie', 'nameless; Secure', '[redacted]; Secure'],
  ['X-Api-Key', 'abc', '[redacted]'],
  ['X-CSRF-Token', 'abc', '[redacted]'],
  ['X-Amz-Security-Token', 'abc', '[redacted]'],
  ['Content-Type', 'application/json', 'application/json'],
  ['WWW-Authenticate', 'Bearer error="invalid_token"', 'Bearer error="invalid_token"'],
] as const)
  test(`${name}: ${value} becomes ${masked}`, () => {
    expect(maskHeaders([[name, value]])).toEqual([[name, masked]]);
    expect(maskHeaders([[name, masked]])).toEqual([[name, masked]]);
  });

test('keeps order and duplicates', () => {
  const headers = [
    ['b', '1'],
    ['a', '2'],
    ['B', '3'],
  ] as const;

  expect(maskHeaders(headers)).toEqual(headers);
});
