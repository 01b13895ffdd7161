interface SettingSpec {
  /** The flag of the command line that overrides it, without `--`. */
  readonly flag?: string;
  /** Its value must not be printed. */
  readonly secret?: true;
}

/** Every setting by the name of its environment variable; `.env.example` explains each of them. */
export const SETTINGS = {
  TARGET: { flag: 'target' },
  LAYER: { flag: 'layer' },
  FAIL_ON: { flag: 'fail-on' },
  SEED: { flag: 'seed' },
  PROFILE: { flag: 'profile' },
  REPORTS_DIR: { flag: 'reports' },
  EVIDENCE: { flag: 'evidence' },
  MAX_REQUESTS: { flag: 'max-requests' },
  REQUESTS_PER_SECOND: {},
  HEADROOM: {},
  CONCURRENCY: {},
  REQUEST_TIMEOUT_MS: {},
  NERM_BASE_URL: {},
  NERM_AUTH: {},
  NERM_TOKEN: { secret: true },
  ISC_BASE_URL: {},
  ISC_TOKEN_URL: {},
  ISC_CLIENT_ID: {},
  ISC_CLIENT_SECRET: { secret: true },
  ISC_ACCESS_TOKEN: { secret: true },
  NERM_TEST_WORKFLOW_ID: {},
  NERM_TEST_SESSION_ID: {},
  NERM_TEST_PROFILE_TYPE_ID: {},
  NERM_TEST_REQUESTER_ID: {},
  NERM_TEST_PROFILE_ID: {},
  NERM_TEST_ATTRIBUTE_UIDS: {},
  ISC_TEST_ACCESS_REQUEST_IDS: {},
  SAFETY: {},
  ALLOW_HOSTS: {},
  ALLOW_RUN: {},
} as const satisfies Readonly<Record<string, SettingSpec>>;

export type SettingName = keyof typeof SETTINGS;

type Flagged = Extract<(typeof SETTINGS)[SettingName], { readonly flag: string }>;

/** What the command line said, by flag without `--`. */
export type Flags = Readonly<Partial<Record<Flagged['flag'], string | undefined>>>;

/** Variables by name, as `process.env` and `.env` hold them. */
export type Environment = Readonly<Record<string, string | undefined>>;
