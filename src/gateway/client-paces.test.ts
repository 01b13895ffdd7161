import { expect, test } from '@playwright/test';

import { tenantSettings } from '../targets/testing/tenant.ts';
import { clientPaces } from './client-paces.ts';

const GOES_ON = new AbortController().signal;

test('a client has one pace, whatever it asks for', () => {
  const paceOf = clientPaces(tenantSettings(), GOES_ON);

  expect(paceOf('https://acme.example/v2024/x')).toBe(paceOf('https://acme.example/oauth/token'));
  expect(paceOf('https://acme.example/api/x')).toBe(paceOf('https://acme.example/api/y'));
  expect(paceOf('https://acme.example/api/x')).not.toBe(paceOf('https://acme.example/v2024/x'));
});

test('one client for both APIs has one pace', () => {
  const paceOf = clientPaces(tenantSettings({ environment: { NERM_AUTH: 'oauth', NERM_TOKEN: '' } }), GOES_ON);

  expect(paceOf('https://acme.example/api/x')).toBe(paceOf('https://acme.example/v2024/x'));
});

test('the share of others is left to them', async () => {
  const environment = { REQUESTS_PER_SECOND: '20', HEADROOM: '0.5' };
  const pace = clientPaces(tenantSettings({ environment }), GOES_ON)('https://acme.example/api/x');

  await pace.take();

  expect(pace.waitMs()).toBeGreaterThan(50);
  expect(pace.waitMs()).toBeLessThanOrEqual(100);
});
