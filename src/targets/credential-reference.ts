import { CREDENTIALS, type Credential, type HeaderFields } from '../core/index.ts';

/** What stands in for credentials until a request is about to leave: no process but that of the command knows them. */
const REFERENCE = /^credential ([a-z]+) ([a-z-]+)$/u;

/** Whose credentials a request is to carry. */
export interface CredentialReference {
  readonly api: string;
  readonly credential: Credential;
}

/** The header fields that say so. */
export function referTo({ api, credential }: CredentialReference): HeaderFields {
  return [['Authorization', `credential ${api} ${credential}`]];
}

/** The reference that `value`, of an Authorization field, is; undefined for anything else. */
export function readReference(value: string): CredentialReference | undefined {
  const [, api = '', name] = REFERENCE.exec(value) ?? [];
  const credential = CREDENTIALS.find((known) => known === name);
  return credential === undefined ? undefined : { api, credential };
}
