import type { JsonValue } from '../../core/index.ts';
import { readPlace } from '../place/read-place.ts';
import { classOf } from './class-of.ts';

/** Whatever stands at a place called so opens something, whatever else the name says. */
const OPENS = /token|passw|pwd|secret|credential|key|auth|session ?id|\bpin\b|\botp\b/u;
/** Whatever stands at a place called so is of somebody. */
const OF_SOMEBODY =
  /mail|name|phone|mobile|\bfax|address|street|city|country|postal|\bzip|birth|\bage\b|gender|\bsex\b|pronoun|marital|religion|ethnic|nationality|\bssn|social|iban|account|salary|given|family|nick|initials|alias|salutation|user|person|people|identity|owner|manager|supervisor|sponsor|contact|login|author|creator|editor|request[eo]r|approver|reviewer|assignee|delegate|recipient|sender|member|customer|client|employee|contributor|contractor|patient|spouse|guardian| (?:by|to|from|for)$/u;
/** `requester_type` says of what kind somebody is, not who it is. */
const KIND_OF = /(?:^| )(?:type|kind|status|state|mode|level)$/u;
/** Words that programs use for states and kinds: in small letters, in capitals, or in humps, a few digits at the end. No token is like that. */
const WORD = /^(?:[a-z]{1,20}|[A-Z]{1,20}|[A-Z]?[a-z]{1,15}(?:[A-Z][a-z]{1,15})*)\d{0,3}$/u;
/** Ids, hashes and tokens: a run of hexadecimal or of digits, or letters and digits in turns. */
const MADE_BY_MACHINE = /[\da-f]{8}|\d{4}|(?:[a-z]\d){2}|(?:\d[a-z]){2}/iu;
const MOST_CHARACTERS = 40;

/**
 * `value` where it may stand in a report: a short word as programs use them, not at a place of personal names or secrets. Its class anywhere else:
 * `string, length 36, uuid-like`. Only for places where the contract lists values, as an `enum` or by a discriminator: anywhere else a word may be of
 * somebody.
 */
export function showable(value: JsonValue, place: string): string {
  if (typeof value === 'boolean') return String(value);
  const mayShow =
    typeof value === 'string' &&
    value.length <= MOST_CHARACTERS &&
    value.split(/[_-]/u).every((word) => WORD.test(word)) &&
    !MADE_BY_MACHINE.test(value) &&
    !namesOf(place).some(isPersonal);
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

/** Whether what may stand at a place that is called so is of somebody, or opens something. */
function isPersonal(name: string): boolean {
  return OPENS.test(name) || (OF_SOMEBODY.test(name) && !KIND_OF.test(name));
}

/** The names on the way to a place, as words in small letters: `created by` for `createdBy` and `created_by`. */
function namesOf(place: string): readonly string[] {
  const names = readPlace(place)?.steps.map((step) => ('name' in step ? step.name : '')) ?? [place];
  return names.map((name) => name.replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})|[-_\s]/gu, ' ').toLowerCase());
}

/** Whether `seen` of a fact is or ends with a value that `showable` showed, and no class. */
export function isShownValue(seen: string): boolean {
  return /^(?:[\w$-]+ )?"[\w-]+"$/u.test(seen);
}
