import type { Secret } from '../core/index.ts';
import type { IscCredentials } from './settings-isc.ts';
import { credential } from './settings-parser.ts';
import type { SettingsReader } from './settings-reader.ts';
import { serviceUrl } from './settings-url.ts';

/** How requests to NERM are signed: with its own token in one of two forms, or with a token of ISC. */
export const NERM_AUTHS = ['bearer', 'token', 'oauth'] as const;
type NermAuth = (typeof NERM_AUTHS)[number];

/** Where NERM is. */
export type NermSettings =
  | { readonly baseUrl: string; readonly auth: 'bearer' | 'token'; readonly token: Secret }
  | { readonly baseUrl: string; readonly auth: 'oauth'; readonly credentials: IscCredentials };

/** Reads where NERM is; null where something is wrong, which is noted in `reader`. */
export function readNerm(
  reader: SettingsReader,
  auth: NermAuth,
  credentials: IscCredentials | null,
): NermSettings | null {
  const baseUrl = reader.require('NERM_BASE_URL', serviceUrl, 'for NERM');
  if (auth === 'oauth') return baseUrl !== null && credentials ? { baseUrl, auth, credentials } : null;
  const token = reader.require('NERM_TOKEN', credential, `for NERM_AUTH=${auth}`);
  return baseUrl !== null && token ? { baseUrl, auth, token } : null;
}
