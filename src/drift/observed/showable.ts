import type { JsonValue } from '../../core/index.ts';
import { readPlace } from '../place/read-place.ts';
import { writePlace } from '../place/write-place.ts';
import { classOf } from './class-of.ts';

/** Whatever stands at a place called so is of somebody, or opens something. */
const PERSONAL =
  /mail|name|phone|mobile|fax|address|street|city|postal|zip|birth|gender|token|passw|pwd|secret|credential|key|auth|session_?id|ssn|social|iban|account|user|person|owner|manager|contact|login/iu;
/** Words that programs use for states and kinds: in small letters, in capitals, or in humps, a few digits at the end. No token is like that. */
const WORD = /^(?:[a-z]{1,20}|[A-Z]{1,20}|[A-Z]?[a-z]{1,15}(?:[A-Z][a-z]{1,15})*)\d{0,3}$/u;
/** Ids, hashes and tokens: a run of hexadecimal or of digits, or letters and digits in turns. */
const MADE_BY_MACHINE = /[\da-f]{8}|\d{4}|(?:[a-z]\d){2}|(?:\d[a-z]){2}/iu;
const MOST_CHARACTERS = 40;

/**
 * `value` where it may stand in a report: a short word as programs use them, not at a place of personal names or secrets. Its class
 * anywhere else: `string, length 36, uuid-like`.
 */
export function showable(value: JsonValue, place: string): string {
  if (typeof value === 'boolean') return String(value);
  const mayShow =
    typeof value === 'string' &&
    value.length <= MOST_CHARACTERS &&
    value.split(/[_-]/u).every((word) => WORD.test(word)) &&
    !MADE_BY_MACHINE.test(value) &&
    !PERSONAL.test(pathOf(place));
  return mayShow ? JSON.stringify(value) : classOf(value);
}

/** Names as programmers give them to properties. */
const NAME = /^[A-Za-z_$][\w$-]{0,39}$/u;

/**
 * `name` of a property that no contract lists, where it may stand in a report: names can be keys of data. One in capitals is shown only beside
 * others that are: `Jane` is none among `id` and `status`.
 */
export function showableName(name: string, beside: Iterable<string>): string {
  const isCapital = /^[A-Z]/u.test(name) && ![...beside].some((other) => /^[A-Z]/u.test(other));
  return NAME.test(name) && !MADE_BY_MACHINE.test(name) && !isCapital ? name : `(a name: ${classOf(name)})`;
}

/** A place without its media type. */
function pathOf(text: string): string {
  const place = readPlace(text);
  if (place === undefined) return text;
  return writePlace({ ...place, parts: place.parts.filter(({ kind }) => kind !== 'media') });
}
