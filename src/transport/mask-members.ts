import { MASK } from './mask.ts';
import { isSensitiveName } from './sensitive-name.ts';

const JSON_MEMBER = /("([\w.-]{1,64})"\s*:\s*)(?:"(?:[^"\\]|\\.)*(?:"|\\?$)|-?\d[\d.eE+-]*)/gsu;
const PARAMETER = /(^|[?&])([^=&?\s"<>{}]{1,64})=[^&#\s"<>]*/gu;

/**
 * `text` with the values masked of JSON members (strings and numbers) and of form or query parameters that are secret by
 * their name. Works on the text and not on a parsed document, so that everything else stays to the letter and a malformed or
 * truncated body is masked as well.
 */
export function maskMembers(text: string): string {
  return text
    .replace(JSON_MEMBER, (member: string, start: string, name: string) =>
      isSensitiveName(name) ? `${start}"${MASK}"` : member,
    )
    .replace(PARAMETER, (parameter: string, start: string, name: string) =>
      isSensitiveName(name) ? `${start}${name}=${MASK}` : parameter,
    );
}
