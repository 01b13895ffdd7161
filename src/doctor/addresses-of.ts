import type { TenantApi } from '../targets/index.ts';

/** Where requests for `api` go, and the setting that says so. */
export function addressesOf({
  name,
  baseUrl,
  tokenUrl,
}: Pick<TenantApi, 'name' | 'baseUrl' | 'tokenUrl'>): readonly { readonly setting: string; readonly url: URL }[] {
  return [
    { setting: name === 'nerm' ? 'NERM_BASE_URL' : 'ISC_BASE_URL', url: new URL(baseUrl) },
    ...(tokenUrl === null ? [] : [{ setting: 'ISC_TOKEN_URL', url: new URL(tokenUrl) }]),
  ];
}
