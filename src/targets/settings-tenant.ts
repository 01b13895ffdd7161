import { SAFETY_TIERS, type SafetyTier } from '../core/index.ts';
import { readIsc, readIscCredentials, type IscSettings } from './settings-isc.ts';
import { NERM_AUTHS, readNerm, type NermSettings } from './settings-nerm.ts';
import { anyText, listOf, matching, oneOf, trueOrFalse, type Parser } from './settings-parser.ts';
import type { SettingsReader } from './settings-reader.ts';

/** Objects set aside for tests; null or empty where none is. */
export interface TestObjects {
  readonly workflowId: string | null;
  readonly sessionId: string | null;
  readonly profileTypeId: string | null;
  readonly requesterId: string | null;
  readonly profileId: string | null;
  /** Text attributes that exist on the tenant; when there are any, valid attribute maps use only these. */
  readonly attributeUids: readonly string[];
  readonly accessRequestIds: readonly string[];
}

const NO_API =
  'TARGET=tenant: no API is set; set NERM_BASE_URL and NERM_TOKEN, or ISC_BASE_URL with ISC_TOKEN_URL, ISC_CLIENT_ID and ' +
  'ISC_CLIENT_SECRET (or ISC_ACCESS_TOKEN alone), or both';

/** What only a real tenant needs. */
export interface TenantSettings {
  /** Null where NERM is left out. */
  readonly nerm: NermSettings | null;
  /** Null where Identity Security Cloud is left out. */
  readonly isc: IscSettings | null;
  readonly objects: TestObjects;
  readonly safety: SafetyTier;
  /** Hosts allowed beyond those of the base URLs, lower-case, with a port where one was given. */
  readonly allowHosts: readonly string[];
  readonly allowRun: boolean;
}

const objectId = matching(/^[\w-]+$/u, 'letters, digits, hyphens and underscores');
const likeHost = matching(
  /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[a-f\d:]+\])(?::\d{1,5})?$/iu,
  'a host name, with :port or without',
);
/** What no URL can hold, such as the port 99999, is no host. */
const host: Parser<string> = (text) => likeHost(URL.canParse(`https://${text}`) ? text : '');

/**
 * Reads what only a tenant needs. What is wrong is noted in `reader`; the value returned is of use only if nothing is.
 * An API counts as wanted where its base URL is set, or credentials that serve nothing else.
 */
export function readTenantSettings(reader: SettingsReader): TenantSettings {
  const nermAuth = reader.read('NERM_AUTH', oneOf(NERM_AUTHS), 'bearer');
  const wantsNerm = reader.hasAny('NERM_BASE_URL', 'NERM_TOKEN');
  const usesOauth = wantsNerm && nermAuth === 'oauth';
  const wantsIsc =
    reader.hasAny('ISC_BASE_URL') ||
    (!usesOauth && reader.hasAny('ISC_CLIENT_ID', 'ISC_CLIENT_SECRET', 'ISC_ACCESS_TOKEN'));
  if (!wantsNerm && !wantsIsc) reader.lacks(NO_API);

  const credentials = wantsIsc || usesOauth ? readIscCredentials(reader) : null;
  return {
    nerm: wantsNerm ? readNerm(reader, nermAuth, credentials) : null,
    isc: wantsIsc ? readIsc(reader, credentials) : null,
    objects: readObjects(reader),
    safety: reader.read('SAFETY', oneOf(SAFETY_TIERS), 'reject-only'),
    allowHosts: reader.read('ALLOW_HOSTS', listOf(host), []).map((name) => name.toLowerCase()),
    allowRun: reader.read('ALLOW_RUN', trueOrFalse, false),
  };
}

function readObjects(reader: SettingsReader): TestObjects {
  return {
    workflowId: reader.read('NERM_TEST_WORKFLOW_ID', objectId, null),
    sessionId: reader.read('NERM_TEST_SESSION_ID', objectId, null),
    profileTypeId: reader.read('NERM_TEST_PROFILE_TYPE_ID', objectId, null),
    requesterId: reader.read('NERM_TEST_REQUESTER_ID', objectId, null),
    profileId: reader.read('NERM_TEST_PROFILE_ID', objectId, null),
    attributeUids: reader.read('NERM_TEST_ATTRIBUTE_UIDS', listOf(anyText), []),
    accessRequestIds: reader.read('ISC_TEST_ACCESS_REQUEST_IDS', listOf(objectId), []),
  };
}
