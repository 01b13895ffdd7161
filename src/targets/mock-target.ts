import { Secret, systemClock, type Credential, type Target, type Transport } from '../core/index.ts';
import { createBearer, createClientCredentials, type AuthStrategy } from '../transport/index.ts';
import { createSession } from './create-session.ts';
import { insufficientAccess } from './insufficient-access.ts';
import type { MockAddress } from './run-context.ts';

/** A made-up workflow: sessions of the mock may belong to any. */
const WORKFLOW_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** The embedded mock as a target: it holds every kind of credentials, gives any status on demand and makes its own objects. */
export function createMockTarget(address: MockAddress, transport: Transport): Target {
  const { credentials, nermBaseUrl, iscBaseUrl } = address;
  const issued: Secret[] = [];
  const known = Object.values(credentials).map((text) => new Secret(text));
  const access = accessTo(address, transport, (token) => issued.push(token));
  const baseUrls: Readonly<Record<string, string>> = { nerm: nermBaseUrl, isc: iscBaseUrl };
  const target: Target = {
    kind: 'mock',
    tier: 'own-objects',
    statusOnDemand: true,
    get secrets() {
      return [...known, ...issued];
    },
    baseUrl: (api) => baseUrls[api],
    holds: (api, credential) => access[api]?.[credential] !== undefined,
    authorise: (api, credential) => {
      const strategy = access[api]?.[credential];
      if (strategy === undefined) throw new TypeError(`the mock has no ${credential} credentials for ${api}`);
      return strategy.headers();
    },
    credentialVariable: (api) => (api === 'isc' ? 'ISC_ACCESS_TOKEN' : 'NERM_TOKEN'),
    existing: async (operationId, parameter, _, through) =>
      operationId === 'patchWorkflowSession' && parameter === 'id'
        ? createSession(
            { baseUrl: nermBaseUrl, workflowId: WORKFLOW_ID, requesterId: null },
            await target.authorise('nerm', 'valid'),
            through,
          )
        : undefined,
    lacks: () => undefined,
    // Nothing on the mock is anybody's, and it knows no ids but those that it gave out.
    fit: (request, { mutated }) => ({ kind: 'fits', request, mutated }),
    mark: (request) => request,
    attempts: 1,
    readPath: (operationId) => (operationId === 'patchWorkflowSession' ? '/workflow_sessions/{id}' : undefined),
  };
  return target;
}

type Access = Readonly<Record<string, Partial<Record<Credential, AuthStrategy>>>>;

function accessTo(
  { credentials, tokenUrl }: MockAddress,
  transport: Transport,
  onToken: (token: Secret) => void,
): Access {
  const bearer = (name: string): AuthStrategy => createBearer(new Secret(credentials[name] ?? ''));
  const client = (name: string): AuthStrategy =>
    createClientCredentials({
      transport,
      tokenUrl,
      clientId: credentials[`${name}Id`] ?? '',
      clientSecret: new Secret(credentials[`${name}Secret`] ?? ''),
      clock: systemClock,
      onToken,
    });
  const nermKey = bearer('nermToken');
  const iscClient = client('iscClient');
  return {
    nerm: { valid: nermKey, expired: bearer('nermExpiredToken'), ...insufficientAccess(nermKey) },
    isc: {
      valid: iscClient,
      unprivileged: client('iscLimitedClient'),
      expired: bearer('iscExpiredToken'),
      ...insufficientAccess(iscClient),
    },
  };
}
