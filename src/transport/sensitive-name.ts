const SENSITIVE =
  /(?:token|secret|passw(?:or)?d|passphrase|apikey|accesskey|authkey|privatekey|assertion|credential|authori[sz]ation|jwt)s?$/u;

/**
 * Whether a header field, body member or parameter of this name holds a secret whatever its value: `access_token`,
 * `client_secret`, `X-Api-Key`. Letter case and punctuation do not count; `token_type` and `expires_in` are harmless.
 */
export function isSensitiveName(name: string): boolean {
  return SENSITIVE.test(name.toLowerCase().replaceAll(/[^a-z\d]/gu, ''));
}
