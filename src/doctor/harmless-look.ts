import type { TenantApi } from '../targets/index.ts';

/** Lists that every caller with rights to the operations under test may see, cut short (NERM, ISC: `limit`). */
const LOOKS = {
  nerm: '/workflow_sessions?limit=1',
  isc: '/access-request-status?limit=1',
} as const satisfies Readonly<Record<TenantApi['name'], string>>;

/** A path whose GET changes nothing and shows as little as possible. */
export function harmlessLook(api: Pick<TenantApi, 'name'>): string {
  return LOOKS[api.name];
}
