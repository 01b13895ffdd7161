import { readAnswerPlace, writeAnswerPlace } from '../place/answer-place.ts';
import { inPart } from '../place/write-place.ts';
import type { Spot } from './sheet/fact-sheet.ts';

/** The place of a fact as changes write it: in answers with one status, or in requests. */
export function writeFactPlace({ status, place }: Pick<Spot, 'status' | 'place'>): string {
  if (status !== null) return writeAnswerPlace({ status, place });
  return place === '' ? REQUEST : place;
}

/** What `writeFactPlace` wrote as `text`. */
export function readFactPlace(text: string): Pick<Spot, 'status' | 'place'> {
  return readAnswerPlace(text) ?? { status: null, place: text === REQUEST ? '' : text };
}

const REQUEST = inPart('', { kind: 'request' });
