import { createPace, type Pace } from '../transport/index.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** The pace for requests to a URL: those of one client leave by one pace, whatever they are for, as limits are counted per client. */
export function clientPaces({ nerm, isc, budgets }: TenantSettings, ended: AbortSignal): (url: string) => Pace {
  const rate = budgets.requestsPerSecond === null ? null : budgets.requestsPerSecond * (1 - budgets.headroom);
  const ofClient = createPace(rate, ended);
  const ofKey = nerm?.auth === 'oauth' ? ofClient : createPace(rate, ended);
  const isOfKey = (url: string): boolean =>
    nerm !== null && url.startsWith(`${nerm.baseUrl}/`) && !(isc !== null && url.startsWith(`${isc.baseUrl}/`));
  return (url) => (isOfKey(url) ? ofKey : ofClient);
}
