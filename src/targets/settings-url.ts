import { parsed, type Parser } from './settings-parser.ts';

const ACCEPTED = 'an absolute https: URL (http: for loopback hosts only) without credentials, query and fragment';

/**
 * Accepts the URL of a service; its value has no slash at the end. Credentials do not belong in a URL (RFC 3986 §3.2.1), and
 * tokens do not travel unencrypted beyond this machine.
 */
export const serviceUrl: Parser<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return parsed(url && isAcceptable(url, text) ? text.replace(/\/+$/u, '') : undefined, ACCEPTED);
};

function isAcceptable(url: URL, text: string): boolean {
  if (/[\s@?#\\]/u.test(text) || !/^https?:\/\//iu.test(text)) return false;
  return url.protocol === 'https:' || isLoopback(url.hostname);
}

/** Whether `hostname`, as a parsed URL gives it, means this machine: `localhost`, 127.0.0.0/8, ::1 (RFC 6890 §2.2). */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname);
}
