export interface Parameter {
  /** Lower-case: parameter names are case-insensitive (RFC 9110 §5.6.6). */
  readonly name: string;
  /** Without quotes; empty where there is none, which RFC 7240 §2 calls the same. */
  readonly value: string;
}

/** `name=value`, `name="value"` or `name` in its parts, blanks around the equals sign tolerated (RFC 9110 §11.2). */
export function parseParameter(text: string): Parameter {
  const equals = text.indexOf('=');
  if (equals < 0) return { name: text.trim().toLowerCase(), value: '' };
  return { name: text.slice(0, equals).trim().toLowerCase(), value: unquoted(text.slice(equals + 1).trim()) };
}

function unquoted(text: string): string {
  const isQuoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"');
  return isQuoted ? text.slice(1, -1).replaceAll(/\\(.)/gu, '$1') : text;
}
