import { lookup } from 'node:dns/promises';

import { systemClock, type HttpRequest, type Secret } from '../core/index.ts';
import { secretsOf, tenantApis, tenantPolicy, type Settings, type TenantApi } from '../targets/index.ts';
import {
  createBudget,
  createPace,
  createRedactor,
  createUndiciTransport,
  guardTransport,
  paceTransport,
  type Redactor,
} from '../transport/index.ts';
import type { Patient } from './patient.ts';

/** What is shown of an object fits many times. */
const MAX_RESPONSE_BYTES = 6_000_000;

/** The APIs of a tenant, ready to be looked at. */
export interface OpenedPatients {
  readonly patients: readonly Patient[];
  /** Knows every secret of the settings, and the tokens that were fetched. */
  readonly redactor: Redactor;
  close(): Promise<void>;
}

/** Opens the tenant of `settings` for looking only, whatever the tier that they grant. */
export function openPatients(settings: Extract<Settings, { readonly target: 'tenant' }>): OpenedPatients {
  const { budgets, objects } = settings;
  const redactor = createRedactor(secretsOf(settings));
  const wire = createUndiciTransport({ timeoutMs: budgets.requestTimeoutMs, maxResponseBytes: MAX_RESPONSE_BYTES });
  const policy = {
    ...tenantPolicy(settings, createBudget(budgets.maxRequests)),
    tier: 'read-only',
    allowRun: false,
  } as const;
  const pace = createPace(budgets.requestsPerSecond);
  const transport = guardTransport(
    paceTransport(wire, () => pace),
    policy,
  );
  const onToken = (token: Secret): void => redactor.learn(token);
  const patients = tenantApis(settings, { transport, clock: systemClock, onToken }).map((api): Patient => ({
    api,
    objects,
    clock: systemClock,
    look: async (path) => transport.send(await lookAt(path, api)),
    resolveHost: async (hostname) => void (await lookup(hostname)),
  }));
  return { patients, redactor, close: () => transport.close() };
}

async function lookAt(path: string, { baseUrl, auth }: TenantApi): Promise<HttpRequest> {
  return {
    method: 'GET',
    url: `${baseUrl}${path}`,
    headers: [['Accept', 'application/json'], ['Accept-Encoding', 'identity'], ...(await auth.headers())],
    purpose: 'read',
  };
}
