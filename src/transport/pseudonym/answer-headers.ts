import type { HeaderFields } from '../../core/index.ts';
import type { Mint } from './mint.ts';
import { maskNames, tracesIn, type Keeps } from './traces.ts';

/** Fields that say how the answer is to be read, and nothing of what it is about. */
const OF_PROTOCOL =
  /^(?:accept(?:-.+)?|access-control-.+|age|allow|cache-control|connection|content-(?:encoding|language|length|type)|date|deprecation|expires|keep-alive|last-modified|pragma|(?:x-)?rate-?limit(?:-.+)?|referrer-policy|retry-after|server|strict-transport-security|sunset|transfer-encoding|vary|www-authenticate|x-content-type-options|x-frame-options|x-xss-protection)$/u;

/** Fields that hold a URL, of which most steps are the API's own. */
const OF_PLACE = new Set(['location', 'content-location']);

/** The fields of an answer to a request of `url`, with pseudonyms for whatever may be the tenant's. */
export function maskAnswerHeaders(headers: HeaderFields, url: string, mint: Mint, keeps: Keeps): HeaderFields {
  return headers.map(([name, value]) => {
    const field = name.toLowerCase();
    if (OF_PROTOCOL.test(field)) return [name, maskNames(value, mint, keeps)];
    if (OF_PLACE.has(field)) return [name, maskPlace(value, url, mint, keeps)];
    const isHarmless = /^(?:\d{1,4}|true|false)$/u.test(value) || keeps(value);
    return [name, isHarmless ? value : mint.text(value)];
  });
}

/** Steps of the path that the request had as well, and its host, stay. */
function maskPlace(place: string, url: string, mint: Mint, keeps: Keeps): string {
  const known = new Set(url.split(SEPARATOR));
  return place
    .split(SEPARATOR)
    .map((step) => (isSeparator(step) || keeps(step) || isOfRequest(step, known) ? step : mint.text(step)))
    .join('');
}

const SEPARATOR = /([/?&=#]|^[a-z]+:)/iu;

function isSeparator(step: string): boolean {
  return SEPARATOR.exec(step)?.[0] === step;
}

/** Ids of a request's own path are kept or not by what sent them. */
function isOfRequest(step: string, known: ReadonlySet<string>): boolean {
  return known.has(step) && tracesIn(step).length === 0;
}
