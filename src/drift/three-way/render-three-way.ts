import type { Level } from '../level.ts';
import { counted, listed } from '../render/counted.ts';
import { groupBy } from '../render/group-by.ts';
import { oneLine } from '../render/one-line.ts';
import type { JudgedCorrection } from './judge-corrections.ts';
import type { JudgedPlace } from './judge-places.ts';
import { correctionInfo, placeInfo } from './verdicts.ts';

/** The pinned contract of one API, the newest document and what a run saw, held against each other. */
export interface ThreeWay {
  readonly api: string;
  /** The newest document. */
  readonly source: string;
  readonly corrections: readonly JudgedCorrection[];
  readonly places: readonly JudgedPlace[];
}

const MOST_PLACES = 3;

/** `results`, one for each contract and document, for programs; `docs/drift-three-way.schema.json` promises its form. */
export function renderThreeWayJson(results: readonly ThreeWay[]): string {
  return JSON.stringify({ schemaVersion: 1, results }, null, 2);
}

/** The levels of all in `result` on which somebody has to act. */
export function levelsOfThreeWay({ corrections, places }: ThreeWay): readonly Level[] {
  const loud = corrections.filter(({ verdict }) => correctionInfo(verdict).isQuiet !== true);
  return [...loud, ...places].map(({ level }) => level);
}

/** `result` for people: a line for each verdict, with the places below it. */
export function renderThreeWay({ api, source, corrections, places }: ThreeWay, all: boolean): string {
  const shown = corrections.filter(({ verdict }) => all || correctionInfo(verdict).isQuiet !== true);
  const quiet = corrections.length - shown.length;
  const lines = [
    ...shown.flatMap(correctionLines),
    ...[...groupBy(places, ({ verdict }) => placeInfo(verdict).says)].flatMap(([line, list]) => [
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
    `  ${correctionInfo(verdict).says} ${ids.join(', ')}`,
    ...(named.length > 0 ? [`    ${oneLine(listed(named, MOST_PLACES))}`] : []),
  ];
}
