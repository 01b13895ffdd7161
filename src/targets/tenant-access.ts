import type { Clock, Credential, HttpRequest, Secret, Transport } from '../core/index.ts';
import {
  createBearer,
  createClientCredentials,
  createToken,
  type AuthStrategy,
  type Budget,
  type GuardPolicy,
} from '../transport/index.ts';
import { insufficientAccess } from './insufficient-access.ts';
import { bareId, foreignId, idsOf } from './objects/index.ts';
import type { IscCredentials } from './settings-isc.ts';
import type { TenantSettings } from './settings-tenant.ts';

/** An API of a tenant, and how requests to it prove who sends them. */
export interface TenantApi {
  readonly name: 'nerm' | 'isc';
  readonly title: string;
  readonly baseUrl: string;
  readonly auth: AuthStrategy;
  /** The setting that is wrong where the credentials are refused. */
  readonly credentialSetting: string;
  /** Where its tokens come from; null where they are given. */
  readonly tokenUrl: string | null;
}

interface AccessOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** Told of each token that was granted. */
  readonly onToken: (token: Secret) => void;
}

/** The APIs that `settings` name. Where both use the same client, they share its token. */
export function tenantApis({ nerm, isc }: TenantSettings, options: AccessOptions): readonly TenantApi[] {
  const strategies = new Map<string, AuthStrategy>();
  const oauth = (credentials: IscCredentials): AuthStrategy => {
    const known = strategies.get(credentials.kind) ?? oauthStrategy(credentials, options);
    strategies.set(credentials.kind, known);
    return known;
  };
  const apis: TenantApi[] = [];
  if (nerm !== null) {
    const { baseUrl } = nerm;
    const access =
      nerm.auth === 'oauth'
        ? { auth: oauth(nerm.credentials), ...whereaboutsOf(nerm.credentials) }
        : {
            auth: nerm.auth === 'token' ? createToken(nerm.token) : createBearer(nerm.token),
            credentialSetting: 'NERM_TOKEN',
            tokenUrl: null,
          };
    apis.push({ name: 'nerm', title: 'NERM', baseUrl, ...access });
  }
  if (isc !== null) {
    const { baseUrl, credentials } = isc;
    const title = 'Identity Security Cloud';
    apis.push({ name: 'isc', title, baseUrl, auth: oauth(credentials), ...whereaboutsOf(credentials) });
  }
  return apis;
}

/** What may be sent to the tenant of `settings`, within `budget`: changes to the objects that are set aside, and to those of `made`. */
export function tenantPolicy(
  { nerm, isc, safety, allowHosts, allowRun, objects }: TenantSettings,
  budget: Budget,
  made: ReadonlySet<string> = new Set(),
): GuardPolicy {
  const own = new Set(idsOf(objects).map(bareId));
  const foreignObject = (request: HttpRequest): string | undefined =>
    foreignId(request, (id) => own.has(id) || made.has(id));
  const credentials = isc?.credentials ?? (nerm?.auth === 'oauth' ? nerm.credentials : undefined);
  const tokenUrl = credentials?.kind === 'client-credentials' ? credentials.tokenUrl : null;
  const urls = [nerm?.baseUrl, isc?.baseUrl, tokenUrl].flatMap((url) => (typeof url === 'string' ? [url] : []));
  const origins = [...urls, ...allowHosts.map((host) => `https://${host}`)].map((url) => new URL(url).origin);
  return { tier: safety, origins: new Set(origins), tokenUrl, allowRun, foreignObject, budget, kept: () => 0 };
}

/** What `credential` is for `api`; undefined for such as only a vendor could give. */
export function accessTo({ auth }: TenantApi, credential: Credential): AuthStrategy | undefined {
  return { valid: auth, expired: undefined, unprivileged: undefined, ...insufficientAccess(auth) }[credential];
}

/** Everything in `settings` that must not be shown. */
export function secretsOf({ nerm, isc }: TenantSettings): readonly Secret[] {
  return [
    ...(nerm === null ? [] : [nerm.auth === 'oauth' ? secretOf(nerm.credentials) : nerm.token]),
    ...(isc === null ? [] : [secretOf(isc.credentials)]),
  ];
}

function secretOf(credentials: IscCredentials): Secret {
  return credentials.kind === 'access-token' ? credentials.accessToken : credentials.clientSecret;
}

function oauthStrategy(credentials: IscCredentials, options: AccessOptions): AuthStrategy {
  return credentials.kind === 'access-token'
    ? createBearer(credentials.accessToken)
    : createClientCredentials({ ...credentials, ...options });
}

function whereaboutsOf(credentials: IscCredentials): Pick<TenantApi, 'credentialSetting' | 'tokenUrl'> {
  return credentials.kind === 'access-token'
    ? { credentialSetting: 'ISC_ACCESS_TOKEN', tokenUrl: null }
    : { credentialSetting: 'ISC_CLIENT_ID and ISC_CLIENT_SECRET', tokenUrl: credentials.tokenUrl };
}
