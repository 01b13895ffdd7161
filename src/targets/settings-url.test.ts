import { expect, test } from '@playwright/test';

import { serviceUrl } from './settings-url.ts';

for (const text of [
  'https://acme.example',
  'https://acme.example:8443/api',
  'http://localhost:3000',
  'http://127.0.0.1',
  'http://127.255.0.9:80/api',
  'http://[::1]:3000',
])
  test(`accepts ${text}`, () => {
    expect(serviceUrl(text)).toEqual({ kind: 'value', value: text });
  });

for (const text of [
  'acme.example',
  '/api',
  'ftp://acme.example',
  'http://acme.example',
  'http://127.0.0.1.acme.example',
  'http://localhost.acme.example',
  'http://10.0.0.1',
  'https://user:pass@acme.example',
  'https://user@acme.example',
  'https://@acme.example',
  'https://acme.example?x=1',
  'https://acme.example#x',
  'https:acme.example',
  'https://',
  String.raw`https:\\acme.example`,
])
  test(`refuses ${text}`, () => {
    expect(serviceUrl(text).kind).toBe('refused');
  });

test('drops slashes at the end, so that paths can be appended', () => {
  expect(serviceUrl('https://acme.example/api//')).toEqual({ kind: 'value', value: 'https://acme.example/api' });
});
