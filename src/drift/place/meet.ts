import type { Parameter, Part, Place, Step } from './place.ts';
import { readPlace } from './read-place.ts';

/** What tells one place of an operation from another, where documents, answers and usage are held against each other. */
export interface MeetingPoint {
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly of: Part | Step;
  /** Equal for marks that are the same. */
  readonly text: string;
}

/**
 * The point at which things of the place that `text` spells meet, in `operation` (`PATCH /x/{id}`). Which branch of a union it is in does not
 * count, since answers show the value and not the branch; nor does which keyword speaks of it. Undefined where the text spells no place.
 */
export function meetingPoint(operation: string | null, text: string): MeetingPoint | undefined {
  const place = readPlace(text);
  return place === undefined ? undefined : { marks: marksOf(operation, place) };
}

/** The same text for the same place of `operation`, branches and keywords included; `text` itself where it spells no place. */
export function exactPoint(operation: string | null, text: string): string {
  const place = readPlace(text);
  if (place === undefined) return text;
  const names = namesIn(operation);
  return [...place.parts, ...place.steps].map((of) => textOf(of, names)).join(' ');
}

function namesIn(operation: string | null): readonly string[] {
  return [...(operation ?? '').matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name ?? '');
}

function marksOf(operation: string | null, { parts, steps }: Place): readonly Mark[] {
  const names = namesIn(operation);
  return [...parts, ...steps.filter(({ kind }) => kind !== 'branch' && kind !== 'keyword')].map((of) => ({
    of,
    text: textOf(of, names),
  }));
}

/** `names` are those of the path, whose parameters are known by position: their names are not on the wire. */
function textOf(of: Part | Step, names: readonly string[]): string {
  if (of.kind === 'either') return JSON.stringify([of.one, of.other].map(textOfParameter).toSorted());
  if (of.kind !== 'parameter')
    return JSON.stringify(Object.entries(of).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  const index = of.in === 'path' ? names.indexOf(of.name) : -1;
  return index < 0 ? textOfParameter(of) : `path {${index}}`;
}

function textOfParameter({ in: where, name }: Parameter): string {
  return `${where} ${JSON.stringify(name)}`;
}

/** Whether two are one place. */
export function meets(one: MeetingPoint, other: MeetingPoint): boolean {
  return one.marks.length === other.marks.length && isWithin(one, other);
}

/** Whether `point` is inside of `holder`, and is not itself `holder`. */
export function isInside(point: MeetingPoint, holder: MeetingPoint): boolean {
  return point.marks.length > holder.marks.length && isWithin(point, holder);
}

/** Whether `point` is `holder` or inside of it. */
export function isWithin(point: MeetingPoint, holder: MeetingPoint): boolean {
  if (point.marks.length < holder.marks.length) return false;
  return holder.marks.every((mark, index) => {
    const other = point.marks[index];
    return other !== undefined && (mark.text === other.text || covers(mark, other) || covers(other, mark));
  });
}

/** Whether `one` stands for several of which `other` is one. */
function covers({ of: one }: Mark, { of: other, text }: Mark): boolean {
  if (one.kind === 'entry') return other.kind === 'member';
  if (one.kind === 'item') return other.kind === 'position';
  if (one.kind === 'response') return other.kind === 'response' && coversStatus(one.status, other.status);
  if (one.kind === 'media') return other.kind === 'media' && coversType(bare(one.type), bare(other.type));
  return one.kind === 'either' && [one.one, one.other].some((parameter) => textOfParameter(parameter) === text);
}

/** Ranges (OpenAPI 3.0.3 §4.7.16). `default` stands for what is not a success, as it is used beside documented ones. */
function coversStatus(status: string, other: string): boolean {
  if (status === 'default') return /^[1345]\d\d$/u.test(other);
  return /^[1-5]XX$/iu.test(status) && /^\d{3}$/u.test(other) && other.startsWith(status.charAt(0));
}

/** Ranges (RFC 9110 §12.5.1). */
function coversType(type: string, other: string): boolean {
  return type === other || type === '*/*' || (type.endsWith('/*') && other.startsWith(type.slice(0, -1)));
}

function bare(type: string): string {
  return (type.split(';', 1)[0] ?? type).trim();
}
