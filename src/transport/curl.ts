import type { ReportedRequest } from '../core/index.ts';
import { MASK } from './mask.ts';

/** How a request becomes a shell line. */
export interface CurlOptions {
  /** The environment variable that holds the credentials, without `$`. */
  readonly credentialVariable: string;
}

/** Set by curl itself; a copy could only be wrong. */
const SET_BY_CURL = new Set(['content-length', 'host', 'connection', 'user-agent']);

/**
 * A POSIX shell line that repeats a masked request. Masked credentials become a reference to `credentialVariable`; everything
 * else is quoted so that the shell changes nothing. A NUL character, which no shell word can hold, is left out.
 * Throws a TypeError where `credentialVariable` is no shell variable name, which is a bug of the caller.
 */
export function curlCommand(request: ReportedRequest, options: CurlOptions): string {
  if (!/^[A-Za-z_]\w*$/u.test(options.credentialVariable))
    throw new TypeError(`not a shell variable name: ${options.credentialVariable}`);
  return [
    'curl -sS -i',
    // `-X HEAD` would wait for a body that never comes.
    request.method === 'HEAD' ? '--head' : `-X ${quote(request.method)}`,
    ...urlArguments(request.url),
    ...headerArguments(request, options.credentialVariable).map((field) => `-H ${field}`),
    ...(request.body === null || request.method === 'HEAD' ? [] : [`--data-raw ${quote(request.body)}`]),
  ].join(' ');
}

/** Keeps curl from expanding brackets and from resolving dot segments. */
function urlArguments(url: string): readonly string[] {
  return [
    ...(/[[\]{}]/u.test(url) ? ['--globoff'] : []),
    ...(/\/(?:\.|%2e)/iu.test(url) ? ['--path-as-is'] : []),
    quote(url),
  ];
}

function headerArguments(request: ReportedRequest, credentialVariable: string): readonly string[] {
  const fields = request.headers
    .filter(([name]) => !SET_BY_CURL.has(name.toLowerCase()))
    .map(([name, value]) => headerArgument(name, value, credentialVariable));
  const typed = request.headers.some(([name]) => name.toLowerCase() === 'content-type');
  // Without this curl would declare a form.
  return request.body === null || typed ? fields : [...fields, quote('Content-Type:')];
}

function headerArgument(name: string, value: string, credentialVariable: string): string {
  // Curl's way to write an empty field; `Name:` would remove it.
  if (value === '') return quote(`${name};`);
  if (name.toLowerCase() !== 'authorization' || !value.endsWith(MASK)) return quote(`${name}: ${value}`);
  const literal = `${name}: ${value.slice(0, -MASK.length)}`.replaceAll(/["$\\`]/gu, String.raw`\$&`);
  return `"${literal}$${credentialVariable}"`;
}

/** A single-quoted shell word (POSIX.1-2017, Shell Command Language §2.2.2). */
function quote(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;
}
