import { counted, listed } from '../render/counted.ts';
import { groupBy } from '../render/group-by.ts';
import { oneLine } from '../render/one-line.ts';
import type { JudgedCorrection } from './judge-corrections.ts';
import type { JudgedPlace } from './judge-places.ts';

/** The pinned contract of one API, the newest document and what a run saw, held against each other. */
export interface ThreeWay {
  readonly api: string;
  /** The newest document. */
  readonly source: string;
  readonly corrections: readonly JudgedCorrection[];
  readonly places: readonly JudgedPlace[];
}

const CORRECTION_LINE: Readonly<Record<JudgedCorrection['verdict'], (names: string) => string>> = {
  'caught-up': (names) => `the document caught up: drop correction ${names}`,
  'caught-up-in-part': (names) => `the document caught up in part with correction ${names}`,
  disagrees: (names) => `the document disagrees with correction ${names} now`,
  needed: (names) => `still needed: correction ${names}`,
  'not-told': (names) => `cannot be told by this document: correction ${names}`,
};

const PLACE_LINE: Readonly<Record<JudgedPlace['verdict'], string>> = {
  'returned-and-new': 'returned, and the newest document has it: update the pinned contract',
  'returned-in-neither': 'returned, in neither',
  'never-returned': 'documented, never returned',
  'never-returned-and-gone': 'never returned, and the newest document no longer has it: update the pinned contract',
  'new-not-returned': 'the newest document has it, not returned so far',
};

/** Verdicts on which nobody has to act: they are counted, and listed where all are asked for. */
const QUIET: ReadonlySet<JudgedCorrection['verdict']> = new Set(['needed', 'not-told']);
const MOST_PLACES = 3;

/** `result` for people: a line for each verdict, with the places below it. */
export function renderThreeWay({ api, source, corrections, places }: ThreeWay, all: boolean): string {
  const shown = corrections.filter(({ verdict }) => all || !QUIET.has(verdict));
  const quiet = corrections.length - shown.length;
  const lines = [
    ...shown.flatMap(correctionLines),
    ...[...groupBy(places, ({ verdict }) => PLACE_LINE[verdict])].flatMap(([line, list]) => [
      `  ${line}`,
      ...list.map(placeLine),
    ]),
    ...(quiet > 0
      ? [`  ${counted(quiet, 'correction')} as needed as before, or not told by this document (--all)`]
      : []),
  ];
  return [`${api} and ${source}`, ...(lines.length > 0 ? lines : ['  nothing to say'])].join('\n');
}

function placeLine({ operation, place, evidence }: JudgedPlace): string {
  return `    ${oneLine(`${operation} ${place}`)}${evidence === null ? '' : ` (${evidence})`}`;
}

function correctionLines({ ids, verdict, places }: JudgedCorrection): readonly string[] {
  const where = places
    .filter(({ outcome }) => verdict !== 'caught-up-in-part' || outcome === 'caught-up')
    .filter(({ outcome }) => verdict !== 'disagrees' || outcome === 'disagrees')
    .map(({ operation, place }) => `${operation}  ${place}`.trim());
  const named = [...new Set(where)];
  return [
    `  ${CORRECTION_LINE[verdict](ids.join(', '))}`,
    ...(named.length > 0 ? [`    ${oneLine(listed(named, MOST_PLACES))}`] : []),
  ];
}
