import { Secret, systemClock, type Credential, type HeaderFields, type Target, type Transport } from '../core/index.ts';
import { createBearer, createClientCredentials, type AuthStrategy } from '../transport/index.ts';
import { createSession } from './create-session.ts';
import type { MockAddress } from './run-context.ts';

/** Credentials that are none: no scheme that anybody registered, no token. */
const MALFORMED: AuthStrategy = fixed([['Authorization', 'Malformed']]);
const ABSENT: AuthStrategy = fixed([]);
const EMPTY: AuthStrategy = fixed([['Authorization', 'Bearer']]);

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
    existing: async (operationId, parameter, through) =>
      operationId === 'patchWorkflowSession' && parameter === 'id'
        ? createSession(nermBaseUrl, await target.authorise('nerm', 'valid'), through)
        : undefined,
    lacks: () => undefined,
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
  const unknown = createBearer(new Secret('never-given-out-by-anybody'));
  const iscClient = client('iscClient');
  return {
    nerm: {
      valid: bearer('nermToken'),
      expired: bearer('nermExpiredToken'),
      unknown,
      malformed: MALFORMED,
      empty: EMPTY,
      'other-scheme': underOtherScheme(bearer('nermToken')),
      absent: ABSENT,
    },
    isc: {
      valid: iscClient,
      unprivileged: client('iscLimitedClient'),
      expired: bearer('iscExpiredToken'),
      unknown,
      malformed: MALFORMED,
      empty: EMPTY,
      'other-scheme': underOtherScheme(iscClient),
      absent: ABSENT,
    },
  };
}

/** The token of `strategy` as `Basic`, which is for names with passwords (RFC 7617). */
function underOtherScheme(strategy: AuthStrategy): AuthStrategy {
  return {
    headers: async () =>
      (await strategy.headers()).map(([name, value]) => [name, value.replace(/^Bearer /u, 'Basic ')] as const),
    invalidate: () => undefined,
  };
}

function fixed(headers: HeaderFields): AuthStrategy {
  return { headers: () => Promise.resolve(headers), invalidate: () => undefined };
}
