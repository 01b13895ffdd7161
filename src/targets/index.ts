export * from './settings.ts';
export { SETTINGS, type Environment, type Flags, type SettingName } from './settings-catalogue.ts';
export * from './settings-environment.ts';
export type { IscCredentials, IscSettings } from './settings-isc.ts';
export type { NermSettings } from './settings-nerm.ts';
export { SAFETY_TIERS, type SafetyTier, type TenantSettings, type TestObjects } from './settings-tenant.ts';
export { createMockTarget } from './mock-target.ts';
export {
  encodeRunContext,
  readRunContext,
  RUN_CONTEXT_VARIABLE,
  type MockAddress,
  type RunContext,
} from './run-context.ts';
