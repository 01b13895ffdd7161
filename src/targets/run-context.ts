import { isJsonArray, isJsonObject, member, type JsonValue } from '../core/index.ts';

/** Where a mock listens and what opens it. */
export interface MockAddress {
  readonly nermBaseUrl: string;
  readonly iscBaseUrl: string;
  readonly tokenUrl: string;
  readonly credentials: Readonly<Record<string, string>>;
}

/** How much a run does. */
export const PROFILES = ['gate', 'nightly', 'soak'] as const;
export type Profile = (typeof PROFILES)[number];

/** What every process of a run has to know; handed from the command to the workers through the environment. */
export interface RunContext {
  readonly runId: string;
  readonly seed: number;
  /** Operation ids; null for all. */
  readonly operations: readonly string[] | null;
  /** Check ids; null for all. */
  readonly checks: readonly string[] | null;
  readonly profile: Profile;
  readonly requestTimeoutMs: number;
  /** Requests in flight at a time, in each process. */
  readonly concurrency: number;
  /** Absolute. */
  readonly reportsDir: string;
  readonly mock: MockAddress;
  /** Mistakes that the mock makes on purpose. */
  readonly faults?: readonly string[];
}

/** The environment variable that carries the context. */
export const RUN_CONTEXT_VARIABLE = 'SAILPOINT_CONFORMANCE_RUN';

/** The context as the value of its environment variable. */
export function encodeRunContext(context: RunContext): string {
  return JSON.stringify(context);
}

/** The context that the command put into `environment`; undefined where there is none. Throws a TypeError on a broken one. */
export function readRunContext(environment: Readonly<Record<string, string | undefined>>): RunContext | undefined {
  const text = environment[RUN_CONTEXT_VARIABLE];
  if (text === undefined || text === '') return undefined;
  const value: unknown = JSON.parse(text);
  if (isRunContext(value)) return value;
  throw new TypeError(`${RUN_CONTEXT_VARIABLE} holds no run context`);
}

function isRunContext(value: unknown): value is RunContext {
  if (!isJsonObject(value)) return false;
  const { runId, seed, operations, checks, profile, requestTimeoutMs, concurrency, reportsDir, mock, faults } = value;
  return (
    typeof runId === 'string' &&
    typeof seed === 'number' &&
    isFilter(operations) &&
    isFilter(checks) &&
    PROFILES.some((known) => known === profile) &&
    typeof requestTimeoutMs === 'number' &&
    typeof concurrency === 'number' &&
    typeof reportsDir === 'string' &&
    isMockAddress(mock) &&
    isFilter(faults ?? null)
  );
}

function isFilter(value: JsonValue | undefined): boolean {
  return value === null || (isJsonArray(value) && value.every((item) => typeof item === 'string'));
}

function isMockAddress(value: JsonValue | undefined): boolean {
  const credentials = member(value, 'credentials');
  return (
    ['nermBaseUrl', 'iscBaseUrl', 'tokenUrl'].every((name) => typeof member(value, name) === 'string') &&
    isJsonObject(credentials) &&
    Object.values(credentials).every((item) => typeof item === 'string')
  );
}
