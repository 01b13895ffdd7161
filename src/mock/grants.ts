import { MOCK_CREDENTIALS } from './credentials.ts';

/** What a token stands for. */
export interface Grant {
  readonly kind: 'api-key' | 'access-token';
  /** Who it was given to. */
  readonly client: string;
  readonly orgAdmin: boolean;
  /** Milliseconds since the epoch; from then on the token is worth nothing. */
  readonly expiresAt: number;
}

/** A client that may ask for access tokens. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly orgAdmin: boolean;
}

const { iscClientId, iscClientSecret, iscLimitedClientId, iscLimitedClientSecret } = MOCK_CREDENTIALS;

/** Every client there is. */
export const CLIENTS: readonly Client[] = [
  { id: iscClientId, secret: iscClientSecret, orgAdmin: true },
  { id: iscLimitedClientId, secret: iscLimitedClientSecret, orgAdmin: false },
];

const KEY: Grant = { kind: 'api-key', client: 'mock-nerm', orgAdmin: false, expiresAt: Infinity };
const ADMIN: Grant = { kind: 'access-token', client: iscClientId, orgAdmin: true, expiresAt: Infinity };

/** What the well-known tokens stand for. */
export const WELL_KNOWN_GRANTS: ReadonlyMap<string, Grant> = new Map([
  [MOCK_CREDENTIALS.nermToken, KEY],
  [MOCK_CREDENTIALS.nermExpiredToken, { ...KEY, expiresAt: -Infinity }],
  [MOCK_CREDENTIALS.iscAdminToken, ADMIN],
  [MOCK_CREDENTIALS.iscLimitedToken, { ...ADMIN, client: iscLimitedClientId, orgAdmin: false }],
  [MOCK_CREDENTIALS.iscExpiredToken, { ...ADMIN, expiresAt: -Infinity }],
]);
