import { boolean, listOf, nullable, objectOf, oneOf, SAFETY_TIERS, text, type SafetyTier } from '../core/index.ts';
import type { TenantSettings, TestObjects } from './settings-tenant.ts';

/** Of a tenant, what every process of a run may know: nothing in it is secret. */
export interface TenantProfile {
  readonly tier: SafetyTier;
  /** Whether workflows may be started. */
  readonly allowRun: boolean;
  readonly apis: readonly {
    readonly name: string;
    readonly baseUrl: string;
    /** The environment variable that people put credentials into. */
    readonly credentialVariable: string;
  }[];
  readonly objects: TestObjects;
}

/** What there is to know of the tenant of `settings`. */
export function tenantProfile(settings: TenantSettings): TenantProfile {
  const { nerm, isc, safety: tier, allowRun, objects } = settings;
  const nermVariable = nerm?.auth === 'oauth' ? 'ISC_ACCESS_TOKEN' : 'NERM_TOKEN';
  return {
    tier,
    allowRun,
    apis: [
      ...(nerm === null ? [] : [{ name: 'nerm', baseUrl: nerm.baseUrl, credentialVariable: nermVariable }]),
      ...(isc === null ? [] : [{ name: 'isc', baseUrl: isc.baseUrl, credentialVariable: 'ISC_ACCESS_TOKEN' }]),
    ],
    objects,
  };
}

const decodeObjects = objectOf<TestObjects>((take) => ({
  workflowId: take('workflowId', nullable(text)),
  sessionId: take('sessionId', nullable(text)),
  profileTypeId: take('profileTypeId', nullable(text)),
  requesterId: take('requesterId', nullable(text)),
  profileId: take('profileId', nullable(text)),
  attributeUids: take('attributeUids', listOf(text)),
  accessRequestIds: take('accessRequestIds', listOf(text)),
}));

/** Takes a profile for what it is. Throws a TypeError that names what is wrong. */
export const decodeTenantProfile = objectOf<TenantProfile>((take) => ({
  tier: take('tier', oneOf(SAFETY_TIERS)),
  allowRun: take('allowRun', boolean),
  apis: take(
    'apis',
    listOf(
      objectOf((of) => ({
        name: of('name', text),
        baseUrl: of('baseUrl', text),
        credentialVariable: of('credentialVariable', text),
      })),
    ),
  ),
  objects: take('objects', decodeObjects),
}));
