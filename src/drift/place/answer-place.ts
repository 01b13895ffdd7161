import { responsePart } from './place.ts';
import { readPlace } from './read-place.ts';
import { inPart, writePlace } from './write-place.ts';

/** A place in answers with one status; `place` is what `writePlace` writes of the parts behind that, and of the steps. */
export interface AnswerPlace {
  readonly status: number;
  readonly place: string;
}

/** `answer` as one place of its operation. */
export function writeAnswerPlace({ status, place }: AnswerPlace): string {
  return [inPart('', responsePart(status)), place].filter((text) => text !== '').join(' ');
}

/** What `writeAnswerPlace` wrote as `text`; undefined for a place that is in no answer, or in those of several statuses. */
export function readAnswerPlace(text: string): AnswerPlace | undefined {
  const place = readPlace(text);
  const [first, ...parts] = place?.parts ?? [];
  if (place === undefined || first?.kind !== 'response' || !/^\d{3}$/u.test(first.status)) return undefined;
  return { status: Number(first.status), place: writePlace({ ...place, parts }) };
}
