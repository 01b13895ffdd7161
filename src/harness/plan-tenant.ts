import { SafetyError, type RunPlan, type Transport } from '../core/index.ts';
import { createTenantTarget, type Settings } from '../targets/index.ts';
import { planFor, type Scope } from './plan-for.ts';

/** Whoever only makes a plan has nothing to send. */
const NOTHING_LEAVES: Transport = {
  send: () =>
    Promise.reject(
      new SafetyError('refused-by-safety', 'a plan sends nothing', { hint: 'This is a bug; please report it.' }),
    ),
  close: () => Promise.resolve(),
};

/** The plan of a run against the tenant of `settings`, by the code that plans every run. Throws a ConfigError on a filter that names nothing. */
export function planTenant(settings: Extract<Settings, { readonly target: 'tenant' }>, scope: Scope): RunPlan {
  return planFor(createTenantTarget(settings, NOTHING_LEAVES), scope).plan;
}
