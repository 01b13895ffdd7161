import type { Secret } from '../core/index.ts';
import { anyText, credential } from './settings-parser.ts';
import type { SettingsReader } from './settings-reader.ts';
import { serviceUrl } from './settings-url.ts';

/** How a bearer token of Identity Security Cloud is come by: fetched when needed, or given. */
export type IscCredentials =
  | {
      readonly kind: 'client-credentials';
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly clientSecret: Secret;
    }
  | { readonly kind: 'access-token'; readonly accessToken: Secret };

/** Where Identity Security Cloud is. */
export interface IscSettings {
  readonly baseUrl: string;
  readonly credentials: IscCredentials;
}

/** Reads where ISC is; null where something is wrong, which is noted in `reader`. */
export function readIsc(reader: SettingsReader, credentials: IscCredentials | null): IscSettings | null {
  const baseUrl = reader.require('ISC_BASE_URL', serviceUrl, 'for Identity Security Cloud');
  return baseUrl !== null && credentials ? { baseUrl, credentials } : null;
}

/** Reads the credentials for ISC; null where something is wrong, which is noted in `reader`. */
export function readIscCredentials(reader: SettingsReader): IscCredentials | null {
  if (reader.hasAny('ISC_ACCESS_TOKEN')) {
    if (reader.hasAny('ISC_CLIENT_ID', 'ISC_CLIENT_SECRET'))
      reader.contradicts('ISC_ACCESS_TOKEN: set either this or ISC_CLIENT_ID with ISC_CLIENT_SECRET, not both');
    const accessToken = reader.read('ISC_ACCESS_TOKEN', credential, null);
    return accessToken && { kind: 'access-token', accessToken };
  }
  const why = 'for a token of Identity Security Cloud, unless ISC_ACCESS_TOKEN is set';
  const tokenUrl = reader.require('ISC_TOKEN_URL', serviceUrl, why);
  const clientId = reader.require('ISC_CLIENT_ID', anyText, why);
  const clientSecret = reader.require('ISC_CLIENT_SECRET', credential, why);
  if (tokenUrl === null || clientId === null || clientSecret === null) return null;
  return { kind: 'client-credentials', tokenUrl, clientId, clientSecret };
}
