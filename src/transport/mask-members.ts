import { MASK } from './mask.ts';
import { isSensitiveName } from './sensitive-name.ts';

const MEMBER_START = /"([\w.-]{1,64})"\s*:\s*(?=["\-\d])/gu;
const NUMBER = /-?\d[\d.eE+-]*/uy;
const PARAMETER = /(^|[?&])([^=&?\s"<>{}]{1,64})=[^&#\s"<>]*/gu;

/**
 * `text` with the values masked of JSON members (strings and numbers) and of form or query parameters that are secret by
 * their name. Works on the text and not on a parsed document, so that everything else stays to the letter and a malformed or
 * truncated body is masked as well.
 */
export function maskMembers(text: string): string {
  return maskJsonMembers(text).replace(PARAMETER, (parameter: string, start: string, name: string) =>
    isSensitiveName(name) ? `${start}${name}=${MASK}` : parameter,
  );
}

function maskJsonMembers(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  MEMBER_START.lastIndex = 0;
  for (let match = MEMBER_START.exec(text); match !== null; match = MEMBER_START.exec(text)) {
    const start = match.index + match[0].length;
    const end = text[start] === '"' ? stringEnd(text, start) : numberEnd(text, start);
    if (end > start && isSensitiveName(match[1] ?? '')) {
      parts.push(text.slice(kept, start), `"${MASK}"`);
      kept = end;
    }
    MEMBER_START.lastIndex = end;
  }
  return parts.join('') + text.slice(kept);
}

/** Where the string that opens at `start` ends, be it where the text breaks off. A pattern would overflow at some megabytes. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** Where the number at `start` ends; `start` where there is none. */
function numberEnd(text: string, start: number): number {
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : start;
}
