export { mockPolicy } from './mock-policy.ts';
export { createMockTarget } from './mock-target.ts';
export {
  encodeRunContext,
  readRunContext,
  RUN_CONTEXT_VARIABLE,
  type MockAddress,
  type Profile,
  type RunContext,
} from './run-context.ts';
export { loadEnvironment } from './settings-environment.ts';
export { type TestObjects } from './settings-tenant.ts';
export { readSettings, type Settings } from './settings.ts';
export { createTenantTarget } from './tenant-target.ts';
export { secretsOf, tenantApis, tenantPolicy, type TenantApi } from './tenant-access.ts';
