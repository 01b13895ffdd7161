import { systemClock, type Credential, type Secret, type Target, type Transport } from '../core/index.ts';
import type { AuthStrategy } from '../transport/index.ts';
import { insufficientAccess } from './insufficient-access.ts';
import type { TenantSettings } from './settings-tenant.ts';
import { secretsOf, tenantApis } from './tenant-access.ts';

/** A real tenant as a target: it has what the settings name, and makes nothing of its own accord. */
export function createTenantTarget(settings: TenantSettings, transport: Transport): Target {
  const { objects, safety: tier } = settings;
  const issued: Secret[] = [];
  const onToken = (token: Secret): void => void issued.push(token);
  const apis = new Map<string, ReturnType<typeof tenantApis>[number]>(
    tenantApis(settings, { transport, clock: systemClock, onToken }).map((api) => [api.name, api]),
  );
  const accessTo = (name: string): Partial<Record<Credential, AuthStrategy>> => {
    const valid = apis.get(name)?.auth;
    return valid === undefined ? {} : { valid, ...insufficientAccess(valid) };
  };
  return {
    kind: 'tenant',
    tier,
    statusOnDemand: false,
    get secrets() {
      return [...secretsOf(settings), ...issued];
    },
    baseUrl: (api) => apis.get(api)?.baseUrl,
    holds: (api, credential) => accessTo(api)[credential] !== undefined,
    authorise: (api, credential) => {
      const strategy = accessTo(api)[credential];
      if (strategy === undefined) throw new TypeError(`there are no ${credential} credentials for ${api}`);
      return strategy.headers();
    },
    credentialVariable: (api) =>
      apis.get(api)?.credentialSetting === 'NERM_TOKEN' ? 'NERM_TOKEN' : 'ISC_ACCESS_TOKEN',
    existing: (operationId, parameter) =>
      Promise.resolve(isSession(operationId, parameter) ? (objects.sessionId ?? undefined) : undefined),
    lacks: (operationId, parameter) =>
      isSession(operationId, parameter) && objects.sessionId === null ? 'NERM_TEST_SESSION_ID' : undefined,
    readPath: (operationId) => (operationId === 'patchWorkflowSession' ? '/workflow_sessions/{id}' : undefined),
  };
}

function isSession(operationId: string, parameter: string): boolean {
  return operationId === 'patchWorkflowSession' && parameter === 'id';
}
