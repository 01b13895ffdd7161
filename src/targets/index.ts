export { effectOf } from './effects.ts';
export { mockPolicy } from './mock-policy.ts';
export { createMockTarget } from './mock-target.ts';
export {
  encodeRunContext,
  readRunContext,
  RUN_CONTEXT_VARIABLE,
  type GatewayAddress,
  type MockAddress,
  type Profile,
  type RunContext,
} from './run-context.ts';
export { loadEnvironment } from './settings-environment.ts';
export { type TestObjects } from './settings-tenant.ts';
export { readSettings, type Settings } from './settings.ts';
export { createTenantTarget } from './tenant-target.ts';
export { accessTo, secretsOf, tenantApis, tenantPolicy, type TenantApi } from './tenant-access.ts';
export { tenantProfile } from './tenant-profile.ts';
export { readReference, referTo } from './credential-reference.ts';
export { bareId, idsOf, namedBy } from './objects/index.ts';
