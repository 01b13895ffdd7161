/** What gives access to the mock. */
export interface MockCredentials {
  /** An API key of NERM, for the schemes `Bearer` and `Token`. */
  readonly nermToken: string;
  readonly nermExpiredToken: string;
  /** A client whose user is ORG_ADMIN. */
  readonly iscClientId: string;
  readonly iscClientSecret: string;
  /** A client whose user is not. */
  readonly iscLimitedClientId: string;
  readonly iscLimitedClientSecret: string;
  /** An access token of the first client that never expires; NERM takes it as well. */
  readonly iscAdminToken: string;
  readonly iscLimitedToken: string;
  readonly iscExpiredToken: string;
}

/** The same in every mock, and worth nothing elsewhere: fixed, so that an integration can be set up before the mock runs. */
export const MOCK_CREDENTIALS: MockCredentials = {
  nermToken: 'mock-nerm-key',
  nermExpiredToken: 'mock-nerm-key-expired',
  iscClientId: 'mock-isc-client',
  iscClientSecret: 'mock-isc-client-secret',
  iscLimitedClientId: 'mock-isc-limited-client',
  iscLimitedClientSecret: 'mock-isc-limited-client-secret',
  iscAdminToken: 'mock-isc-admin-token',
  iscLimitedToken: 'mock-isc-limited-token',
  iscExpiredToken: 'mock-isc-expired-token',
};
