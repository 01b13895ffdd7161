import { EVIDENCE, PROFILES, type Profile } from './run-context.ts';
import type { EvidenceLevel } from '../core/index.ts';
import type { Environment, Flags } from './settings-catalogue.ts';
import { anyText, oneOf, positiveNumber, share, wholeNumber } from './settings-parser.ts';
import { SettingsReader } from './settings-reader.ts';
import { readTenantSettings, type TenantSettings } from './settings-tenant.ts';

/** How much a run may ask of a target. */
export interface Budgets {
  /** Null: as many as the plan has. */
  readonly maxRequests: number | null;
  /** Null: as many as the target answers. */
  readonly requestsPerSecond: number | null;
  /** The share of it, from 0 to 1, that is left to others who use the same client. */
  readonly headroom: number;
  /** Requests in flight at a time. */
  readonly concurrency: number;
  readonly requestTimeoutMs: number;
}

/** What every run needs, whatever its target. */
export interface CommonSettings {
  /** Which contract the embedded mock speaks where the layers contradict each other; answers are judged by both. */
  readonly layer: 'published' | 'corrected';
  /** The mildest severity that fails a run. */
  readonly failOn: 'violation' | 'drift';
  /** Null: derived from the contract. */
  readonly seed: number | null;
  /** How much a run does. */
  readonly profile: Profile;
  readonly reportsDir: string;
  /** How much of what a tenant answers is shown. */
  readonly evidence: EvidenceLevel;
  readonly budgets: Budgets;
}

/** All settings of a run, checked; nothing behind this type checks them again. */
export type Settings =
  | (CommonSettings & { readonly target: 'mock' })
  | (CommonSettings & { readonly target: 'tenant' } & TenantSettings);

type TargetKind = Settings['target'];

/** A tenant is somebody's: ISC allows 100 requests in 10 s per client, of which half is left to others. */
const DEFAULT_BUDGETS = {
  mock: { maxRequests: null, requestsPerSecond: null, headroom: 0, concurrency: 16, requestTimeoutMs: 10_000 },
  tenant: { maxRequests: 10_000, requestsPerSecond: 5, headroom: 0.1, concurrency: 2, requestTimeoutMs: 30_000 },
} as const satisfies Record<TargetKind, Budgets>;

/**
 * The settings from flags over environment over `.env` (see `loadEnvironment`) over defaults; empty ones count as not given.
 * Those of a tenant are read for a tenant only. Throws one ConfigError that lists everything wrong: the setting, where it
 * came from, and what is accepted; `setting-missing` where nothing but absence is wrong, else `setting-invalid`. Its message
 * holds no secret.
 */
export function readSettings(flags: Flags, environment: Environment, envFile: Environment = {}): Settings {
  const reader = new SettingsReader(flags, environment, envFile);
  const target = reader.read('TARGET', oneOf(['mock', 'tenant']), 'mock');
  const common: CommonSettings = {
    layer: reader.read('LAYER', oneOf(['published', 'corrected']), 'corrected'),
    failOn: reader.read('FAIL_ON', oneOf(['violation', 'drift']), 'violation'),
    // 32 bits, signed or not: what fast-check tells apart.
    seed: reader.read('SEED', wholeNumber(-(2 ** 31), 2 ** 32 - 1), null),
    profile: reader.read('PROFILE', oneOf(PROFILES), 'gate'),
    reportsDir: reader.read('REPORTS_DIR', anyText, 'reports'),
    evidence: reader.read('EVIDENCE', oneOf(EVIDENCE), 'masked'),
    budgets: readBudgets(reader, DEFAULT_BUDGETS[target]),
  };
  const settings: Settings =
    target === 'mock' ? { ...common, target } : { ...common, target, ...readTenantSettings(reader) };
  reader.finish();
  return settings;
}

function readBudgets(reader: SettingsReader, defaults: Budgets): Budgets {
  return {
    maxRequests: reader.read('MAX_REQUESTS', wholeNumber(1, 1_000_000_000), defaults.maxRequests),
    requestsPerSecond: reader.read('REQUESTS_PER_SECOND', positiveNumber(1_000_000), defaults.requestsPerSecond),
    headroom: reader.read('HEADROOM', share, defaults.headroom),
    concurrency: reader.read('CONCURRENCY', wholeNumber(1, 1024), defaults.concurrency),
    // Node's timers take no more than 2^31 - 1 ms; ten minutes are enough for anyone.
    requestTimeoutMs: reader.read('REQUEST_TIMEOUT_MS', wholeNumber(1, 600_000), defaults.requestTimeoutMs),
  };
}
