import type { SafetyTier } from '../../core/index.ts';
import type { TestObjects } from '../settings-tenant.ts';
import { readSettings, type Settings } from '../settings.ts';
import { OBJECTS } from './test-objects.ts';

/** For unit tests: what the settings of a tenant are about, in a few words. */
export interface TenantInBrief {
  readonly objects?: TestObjects;
  readonly safety?: SafetyTier;
  readonly allowRun?: boolean;
  /** Where NERM, ISC and its tokens are served. */
  readonly origin?: string;
  /** Further settings. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** For unit tests: a tenant that signs requests to NERM by a key and those to ISC by a client, with an object of every kind. */
export function tenantSettings({
  objects = OBJECTS,
  safety = 'own-objects',
  allowRun = true,
  origin = 'https://acme.example',
  environment = {},
}: TenantInBrief = {}): Extract<Settings, { readonly target: 'tenant' }> {
  const settings = readSettings(
    { target: 'tenant' },
    {
      NERM_BASE_URL: `${origin}/api`,
      NERM_TOKEN: 'the-nerm-key',
      ISC_BASE_URL: `${origin}/v2024`,
      ISC_TOKEN_URL: `${origin}/oauth/token`,
      ISC_CLIENT_ID: 'the-client',
      ISC_CLIENT_SECRET: 'the-client-secret',
      REQUESTS_PER_SECOND: '1000000',
      ...environment,
    },
  );
  if (settings.target !== 'tenant') throw new TypeError('these are not the settings of a tenant');
  return { ...settings, objects, safety, allowRun };
}
