import type { Settings } from '../targets/index.ts';

/** The settings of a run against a tenant. */
export type TenantSettings = Extract<Settings, { readonly target: 'tenant' }>;
