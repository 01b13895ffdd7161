import type { HeaderFields } from '../core/index.ts';
import { MASK } from './mask.ts';
import { isSensitiveName } from './sensitive-name.ts';

/** Known scheme words; of an unknown one nobody can tell that it is no part of the secret. `token=` is NERM's old form. */
const CREDENTIALS = /^(?:basic|bearer|digest|negotiate|token(?: +token=)?)(?= |$|(?<==))/iu;

/**
 * `headers` with the values masked that are secret by the name of their field: credentials (the scheme word stays), cookies
 * (names and attributes stay), API keys and whatever else is named as a token.
 */
export function maskHeaders(headers: HeaderFields): HeaderFields {
  return headers.map(([name, value]) => [name, maskValue(name.toLowerCase(), value)]);
}

function maskValue(name: string, value: string): string {
  switch (name) {
    case 'authorization':
    case 'proxy-authorization':
      return maskCredentials(value);
    case 'cookie':
      return value.split(';').map(maskPair).join(';');
    case 'set-cookie': {
      const [pair = '', ...attributes] = value.split(';');
      return [maskPair(pair), ...attributes].join(';');
    }
    default:
      return isSensitiveName(name) && value !== '' ? MASK : value;
  }
}

/** `Bearer abc` becomes `Bearer [redacted]`; a scheme word alone stays as it is. */
function maskCredentials(value: string): string {
  const scheme = CREDENTIALS.exec(value)?.[0] ?? '';
  const rest = value.slice(scheme.length);
  if (rest.trim() === '') return value;
  return `${scheme}${scheme === '' || scheme.endsWith('=') ? '' : ' '}${MASK}`;
}

/** `name=value` of a cookie (RFC 6265 §4.1.1); a cookie without a name is all value. */
function maskPair(pair: string): string {
  const end = pair.indexOf('=');
  if (end !== -1) return `${pair.slice(0, end + 1)}${MASK}`;
  return pair.trim() === '' ? pair : MASK;
}
