import {
  integer,
  listOf,
  nullable,
  objectOf,
  oneOf,
  parseJson,
  recordOf,
  text,
  type Decode,
  type EvidenceLevel,
} from '../core/index.ts';
import { decodeTenantProfile, type TenantProfile } from './tenant-profile.ts';

/** Where a mock listens and what opens it. */
export interface MockAddress {
  readonly nermBaseUrl: string;
  readonly iscBaseUrl: string;
  readonly tokenUrl: string;
  readonly credentials: Readonly<Record<string, string>>;
}

/** Where the gateway to a tenant listens, and what opens it for the length of a run. */
export interface GatewayAddress {
  readonly url: string;
  readonly key: string;
}

/** What a run is directed at, as its processes need to know it. */
export type RunTarget =
  | { readonly kind: 'mock'; readonly address: MockAddress }
  | { readonly kind: 'tenant'; readonly gateway: GatewayAddress; readonly profile: TenantProfile };

/** How much a run does. */
export const PROFILES = ['gate', 'nightly', 'soak'] as const;
export type Profile = (typeof PROFILES)[number];

/** How much of what a tenant answers is shown. */
export const EVIDENCE = ['masked', 'full'] as const satisfies readonly EvidenceLevel[];

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
  readonly target: RunTarget;
  readonly evidence: EvidenceLevel;
  /** By which the processes of a run give the same pseudonym to equal values of a tenant. */
  readonly pseudonymKey: string;
  /** Mistakes that the mock makes on purpose. */
  readonly faults: readonly string[];
}

/** The environment variable that carries the context. */
export const RUN_CONTEXT_VARIABLE = 'SAILPOINT_CONFORMANCE_RUN';

/** The context as the value of its environment variable. */
export function encodeRunContext(context: RunContext): string {
  return JSON.stringify(context);
}

/** The context that the command put into `environment`; undefined where there is none. Throws a TypeError on a broken one. */
export function readRunContext(environment: Readonly<Record<string, string | undefined>>): RunContext | undefined {
  const encoded = environment[RUN_CONTEXT_VARIABLE];
  if (encoded === undefined || encoded === '') return undefined;
  try {
    return decodeRunContext(parseJson(encoded), '');
  } catch (cause) {
    throw new TypeError(`${RUN_CONTEXT_VARIABLE} holds no run context`, { cause });
  }
}

const decodeAddress = objectOf<MockAddress>((take) => ({
  nermBaseUrl: take('nermBaseUrl', text),
  iscBaseUrl: take('iscBaseUrl', text),
  tokenUrl: take('tokenUrl', text),
  credentials: take('credentials', recordOf(text)),
}));

const decodeMock = objectOf<RunTarget>((take) => ({ kind: 'mock', address: take('address', decodeAddress) }));

const decodeTenant = objectOf<RunTarget>((take) => ({
  kind: 'tenant',
  gateway: take(
    'gateway',
    objectOf((of) => ({ url: of('url', text), key: of('key', text) })),
  ),
  profile: take('profile', decodeTenantProfile),
}));

const decodeTarget: Decode<RunTarget> = (value, at) => {
  const kind = objectOf((take) => take('kind', oneOf(['mock', 'tenant'])))(value, at);
  return kind === 'mock' ? decodeMock(value, at) : decodeTenant(value, at);
};

const decodeRunContext = objectOf<RunContext>((take) => ({
  runId: take('runId', text),
  seed: take('seed', integer),
  operations: take('operations', nullable(listOf(text))),
  checks: take('checks', nullable(listOf(text))),
  profile: take('profile', oneOf(PROFILES)),
  requestTimeoutMs: take('requestTimeoutMs', integer),
  concurrency: take('concurrency', integer),
  reportsDir: take('reportsDir', text),
  target: take('target', decodeTarget),
  evidence: take('evidence', oneOf(EVIDENCE)),
  pseudonymKey: take('pseudonymKey', text),
  faults: take('faults', listOf(text)),
}));
