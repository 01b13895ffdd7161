import type { RunPlan } from '../core/index.ts';
import { createTenantTarget, tenantProfile, type Settings } from '../targets/index.ts';
import { planFor, type Scope } from './plan-for.ts';

/** The plan of a run against the tenant of `settings`, by the code that plans every run. Throws a ConfigError on a filter that names nothing. */
export function planTenant(settings: Extract<Settings, { readonly target: 'tenant' }>, scope: Scope): RunPlan {
  return planFor(createTenantTarget(tenantProfile(settings), 'plan'), scope).plan;
}
